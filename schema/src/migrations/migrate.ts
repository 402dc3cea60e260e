import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { runMigrations } from 'bullmq';
import pg from 'pg';
import { queueSchema } from '../platform/queue.js';
import { appendOnlyTables } from './append-only.js';
import { migrations } from './index.js';

/** Brings the database of `ownerUrl` up to date and gives the application's role what it needs, no more. */
export const migrate = async (ownerUrl: string, applicationUrl: string): Promise<void> => {
  const orm = await MikroORM.init({
    clientUrl: ownerUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    logger: () => undefined,
    migrations: { migrationsList: migrations, tableName: 'migration', snapshot: false },
  });
  try {
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await runMigrations(owner, queueSchema);
    await grant(owner, new URL(applicationUrl).username);
  } finally {
    await owner.end();
  }
};

/** The application may write everything but facts, which it may only append; it owns nothing, so it cannot undo this. */
const grant = async (owner: pg.Client, applicationRole: string): Promise<void> => {
  const role = owner.escapeIdentifier(decodeURIComponent(applicationRole));
  const facts = appendOnlyTables.map((table) => owner.escapeIdentifier(table)).join(', ');
  const statements = [
    `grant usage on schema public, ${queueSchema} to ${role}`,
    `grant select, insert, update, delete on all tables in schema public, ${queueSchema} to ${role}`,
    `grant usage, select on all sequences in schema public, ${queueSchema} to ${role}`,
    `grant execute on all functions in schema public, ${queueSchema} to ${role}`,
    `revoke update, delete, truncate on ${facts} from ${role}`,
    `revoke insert, update, delete on migration from ${role}`,
  ];
  await owner.query('begin');
  for (const statement of statements) await owner.query(statement);
  await owner.query('commit');
};
