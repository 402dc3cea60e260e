import { entities } from '@xueshi/schema/entities';
import { MikroORM } from '@mikro-orm/postgresql';
import { describe, expect, it } from 'vitest';
import { createDatabase } from '../support/database.js';

/** What the schema generator would change only because migrations say more than entities can (checks, partial indexes, triggers). */
const beyondEntities = /(drop|add) constraint|drop index|create index|drop table|set default|drop default|create schema|alter index/i;

describe('entities and migrations', () => {
  it('describe the same columns', async () => {
    const database = await createDatabase();
    const orm = await MikroORM.init({
      clientUrl: database.ownerUrl,
      entities: [...entities],
      schemaGenerator: { ignoreSchema: ['bullmq'] },
    });
    try {
      const difference = await orm.schema.getUpdateSchemaSQL({ safe: true, dropTables: false });
      const statements = difference.split(';').map((statement) => statement.trim()).filter((statement) => statement !== '');
      expect(statements.filter((statement) => !beyondEntities.test(statement))).toEqual([]);
    } finally {
      await orm.close(true);
      await database.drop();
    }
  });
});
