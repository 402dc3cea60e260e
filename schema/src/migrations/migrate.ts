import { setTimeout as sleep } from 'node:timers/promises';
import type { Constructor, MigrationObject } from '@mikro-orm/core';
import { Migrator, type Migration } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { runMigrations } from 'bullmq';
import pg from 'pg';
import { queueSchema } from '../platform/queue.js';
import { appendOnlyTables } from './append-only.js';
import { migrations } from './index.js';

export interface MigrateOptions {
  /** all of them unless told; a test brings its own */
  readonly list?: readonly MigrationObject[];
  /** only these: what an older database had */
  readonly only?: readonly string[];
}

/**
 * Brings the database of `ownerUrl` up to date, under load too, and gives the application's role what it needs, no more.
 * Of several processes that start at once one migrates; the others wait for it and find it done.
 */
export const migrate = async (
  ownerUrl: string,
  applicationUrl: string,
  options: MigrateOptions = {},
): Promise<void> => {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await takeTurn(owner);
    await bringUp(owner, ownerUrl, options);
    await runMigrations(owner, queueSchema);
    await grant(owner, new URL(applicationUrl).username);
  } finally {
    await owner.end(); // and with it the lock
  }
};

/**
 * Asks again and again instead of waiting in the database: a statement that waits there holds a snapshot, and the one who
 * migrates may be waiting for all old snapshots to end before an index is whole.
 */
const takeTurn = async (owner: pg.Client): Promise<void> => {
  for (;;) {
    const { rows } = await owner.query<{ mine: boolean }>(
      `select pg_try_advisory_lock(hashtext('xueshi.migrate')) as mine`,
    );
    if (rows[0]?.mine === true) return;
    await sleep(200);
  }
};

/**
 * A statement that waits for a lock makes everybody after it wait too. So it waits for a moment only, lets them pass,
 * and tries again; each migration is a transaction of its own and stays done.
 */
const lockPatience = 400;
const tries = 150;
const lockFaults = new Set(['55P03', '40P01']);

const bringUp = async (
  owner: pg.Client,
  ownerUrl: string,
  { list = migrations, only }: MigrateOptions,
): Promise<void> => {
  const orm = await MikroORM.init({
    clientUrl: ownerUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    logger: () => undefined,
    migrations: {
      migrationsList: list.map(({ name, class: Kind }) => ({ name, class: impatient(Kind) })),
      tableName: 'migration',
      snapshot: false,
      allOrNothing: false,
    },
  });
  try {
    for (let tried = 1; ; tried += 1) {
      await dropBroken(owner);
      try {
        await orm.migrator.up(only === undefined ? {} : { migrations: [...only] });
        return;
      } catch (error) {
        if (tried === tries || !lockFaults.has(codeOf(error))) throw error;
        await sleep(100 + Math.random() * 300);
      }
    }
  } finally {
    await orm.close(true);
  }
};

/** The migration with its patience for locks set first. One without a transaction makes an index: it waits and blocks nobody. */
const impatient = (Kind: MigrationObject['class']): MigrationObject['class'] => {
  const Base = Kind as Constructor<Migration & { up(): Promise<void> | void }>;
  return class extends Base {
    override up(): Promise<void> | void {
      if (this.isTransactional()) this.addSql(`set local lock_timeout = ${lockPatience}`);
      return super.up();
    }
  };
};

/**
 * An index that was being made concurrently when it had to give up stays behind, kept up to date and used by nobody, and
 * `if not exists` would take it for done.
 */
const dropBroken = async (owner: pg.Client): Promise<void> => {
  const { rows: broken } = await owner.query<{ name: string }>(
    `select indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indexrelid
     where not i.indisvalid and c.relkind = 'i' and c.relnamespace = 'public'::regnamespace`,
  );
  for (const { name } of broken) await owner.query(`drop index concurrently if exists ${name}`);
};

/** The database's word for a fault, however deep a library has wrapped it. */
const codeOf = (error: unknown): string => {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const code: unknown = Reflect.get(at, 'code');
    if (typeof code === 'string') return code;
  }
  return '';
};

/** The application may write everything but facts, which it may only append; it owns nothing, so it cannot undo this. */
const grant = async (owner: pg.Client, applicationRole: string): Promise<void> => {
  const role = owner.escapeIdentifier(decodeURIComponent(applicationRole));
  // A database that is brought up in two steps (a restored one) may not have the youngest of them yet.
  const { rows: there } = await owner.query<{ name: string }>(
    `select name from unnest($1::text[]) as fact (name) where to_regclass(name) is not null`,
    [appendOnlyTables],
  );
  const facts = there.map(({ name }) => owner.escapeIdentifier(name)).join(', ');
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
