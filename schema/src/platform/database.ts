import { MikroORM, type EntityName, type SqlEntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import pg from 'pg';

/** A transaction: what every store function takes first. */
export type Tx = SqlEntityManager;

export interface Database {
  readonly orm: MikroORM;
  /** one transaction: all of it or nothing */
  work<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
  /** reads outside a transaction, one statement each */
  read(): Tx;
  /** how many statements this process has sent; for the statement counts in tests */
  statements(): number;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  readonly entities: readonly EntityName[];
  /** connections at most */
  readonly pool?: number;
}

/** numeric and bigint arrive as numbers: hours have one decimal, ids and counts stay far below 2^53. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.NUMERIC, Number);
types.setTypeParser(pg.types.builtins.INT8, Number);

export const connectDatabase = async ({ url, entities, pool = 12 }: DatabaseOptions): Promise<Database> => {
  let sent = 0;
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: [...entities],
    pool: { min: 0, max: pool },
    forceUtcTimezone: false,
    discovery: { warnWhenNoEntities: false },
    schemaGenerator: { ignoreSchema: ['bullmq'] },
    driverOptions: {
      types,
      onPoolCreated: (created: pg.Pool) => {
        created.on('connect', (client) => {
          const query: unknown = Reflect.get(client, 'query');
          if (typeof query !== 'function') return;
          const counted = (...parameters: unknown[]): unknown => {
            sent += 1;
            return Reflect.apply(query, client, parameters);
          };
          Object.assign(client, { query: counted });
        });
      },
    },
  });
  const fork = (): Tx => orm.em.fork();
  return {
    orm,
    work: (run) => fork().transactional((tx) => run(tx)),
    read: fork,
    statements: () => sent,
    close: () => orm.close(true),
  };
};

/**
 * Runs one statement with `$1`-style parameters, inside the transaction if `tx` is one.
 * For the set-based SQL of stores and hot reads; rows come back with the column names of the statement.
 */
export const rows = async <Row extends object>(
  tx: Tx,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> => {
  const result = await tx.getKysely().executeQuery<Row>(CompiledQuery.raw(text, [...parameters]));
  return result.rows;
};

/** The first row or null. */
export const row = async <Row extends object>(
  tx: Tx,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<Row | null> => (await rows<Row>(tx, text, parameters))[0] ?? null;
