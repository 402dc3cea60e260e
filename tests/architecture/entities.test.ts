import { MikroORM } from '@mikro-orm/postgresql';
import { entities } from '@xueshi/schema/entities';
import { describe, expect, it } from 'vitest';
import { createDatabase } from '../support/database.js';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly nullable: boolean;
}

const inOrder = (columns: readonly Column[]): string[] =>
  columns.map(({ table, column, nullable }) => `${table}.${column}${nullable ? ' or null' : ''}`).toSorted();

describe('entities and migrations', () => {
  it('describe the same tables, columns and nulls', async () => {
    const database = await createDatabase();
    const orm = await MikroORM.init({ clientUrl: database.appUrl, entities: [...entities] });
    try {
      const described = [...orm.getMetadata().getAll().values()].flatMap(({ tableName, props }) =>
        props.flatMap(({ fieldNames, nullable }) =>
          (fieldNames ?? []).map((column) => ({ table: tableName, column, nullable: nullable === true })),
        ),
      );
      const migrated = await orm.em.execute<Column[]>(
        `select table_name as "table", column_name as "column", is_nullable = 'YES' as nullable
         from information_schema.columns
         where table_schema = 'public' and table_name not in ('installation', 'outbox', 'migration', 'login_guard', 'audit_event', 'address_guard', 'used_challenge', 'schedule', 'task', 'upload_lock', 'catalogue_version', 'course_standing')
           and table_name not like 'figure\\_%'`,
      );
      expect(inOrder(described)).toEqual(inOrder(migrated));
    } finally {
      await orm.close(true);
      await database.drop();
    }
  });
});
