import { MikroORM, type EntityName, type SqlEntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import pg from 'pg';
import { gauge } from './metrics.js';
import { underItsName } from './prepared.js';
import { measured } from './sql-step.js';
import { probeReplica, watchReplica, worthAskingThePrimary } from './replica.js';

/** A transaction: what every store function takes first. */
export type Tx = SqlEntityManager;

export interface Database {
  readonly orm: MikroORM;
  /** where the primary is, for connections of one's own that listen */
  readonly url: string;
  /** one transaction: all of it or nothing */
  work<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
  /** reads outside a transaction, one statement each */
  read(): Tx;
  /**
   * for figures alone, through `rows`: reads that may be some seconds old, from the replica when one is set and keeps
   * up, else from the primary; a statement that fails because the replica went away is asked of the primary
   */
  replica(): Tx;
  /** how many statements this process has sent; for the statement counts in tests */
  statements(): number;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  readonly entities: readonly EntityName[];
  /** connections at most, to each server */
  readonly pool?: number | undefined;
  readonly replica?: ReplicaOptions | undefined;
}

export interface ReplicaOptions {
  readonly url: string;
  /** milliseconds it may be behind */
  readonly maxLag: number;
  /** told when reads turn to the primary (with the reason) or back (with null) */
  readonly onTurn: (reason: string | null) => void;
}

/** numeric and bigint arrive as numbers: hours have one decimal, ids and counts stay far below 2^53. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.NUMERIC, Number);
types.setTypeParser(pg.types.builtins.INT8, Number);

export const connectDatabase = async (options: DatabaseOptions): Promise<Database> => {
  let sent = 0;
  const count = (): void => void (sent += 1);
  const orm = await openServer(options.url, options, count);
  const fork = (): Tx => orm.em.fork();
  const replica =
    options.replica === undefined ? null : await openReplica(options, options.replica, fork, count);
  return {
    orm,
    url: options.url,
    work: (run) => fork().transactional((tx) => run(tx)),
    read: fork,
    replica: () => replica?.read() ?? fork(),
    statements: () => sent,
    close: async () => {
      await replica?.close();
      await orm.close(true);
    },
  };
};

/** A pool of connections to one server; `count` hears of every statement. */
const openServer = (
  url: string,
  { entities, pool = 12 }: DatabaseOptions,
  count: () => void,
  limits: pg.PoolConfig = {},
): Promise<MikroORM> =>
  MikroORM.init({
    clientUrl: url,
    entities: [...entities],
    pool: { min: 0, max: pool },
    forceUtcTimezone: false,
    discovery: { warnWhenNoEntities: false },
    schemaGenerator: { ignoreSchema: ['bullmq'] },
    driverOptions: {
      types,
      ...limits,
      onPoolCreated: (created: pg.Pool) => {
        created.on('connect', (client) => {
          const query: unknown = Reflect.get(client, 'query');
          if (typeof query !== 'function') return;
          const timed = measured(query as (...given: never[]) => unknown, client);
          const counted = (...parameters: unknown[]): unknown => {
            count();
            return timed(...underItsName(parameters));
          };
          Object.assign(client, { query: counted });
        });
        gaugePool(created);
      },
    },
  });

const gaugePool = (pool: pg.Pool): void =>
  gauge('xueshi_database_connections', 'Connections of the pools, and who waits for one.', ['state'], () => [
    { labels: { state: 'open' }, value: pool.totalCount },
    { labels: { state: 'idle' }, value: pool.idleCount },
    { labels: { state: 'waiting' }, value: pool.waitingCount },
  ]);

/** A replica that hangs is left to the primary in time. */
const mayHang = { connectionTimeoutMillis: 3_000, query_timeout: 30_000, keepAlive: true };

/** Who answers instead when a statement fails on a replica. */
const standIns = new WeakMap<Tx, () => Tx>();

const openReplica = async (
  options: DatabaseOptions,
  { url, maxLag, onTurn }: ReplicaOptions,
  primary: () => Tx,
  count: () => void,
): Promise<{ read(): Tx; close(): Promise<void> }> => {
  const orm = await openServer(url, options, count, mayHang);
  const probe = probeReplica(url);
  const position = `select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') as at`;
  const watch = await watchReplica({
    written: async () => (await row<{ at: number }>(primary(), position))?.at ?? 0,
    replayed: probe.replayed,
    maxLag,
    onTurn,
  });
  return {
    read: () => {
      if (!watch.serves()) return primary();
      const tx: Tx = orm.em.fork();
      standIns.set(tx, () => {
        watch.failed();
        return primary();
      });
      return tx;
    },
    close: async () => {
      watch.stop();
      probe.close();
      await orm.close(true);
    },
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
  const ask = async (of: Tx): Promise<Row[]> =>
    (await of.getKysely().executeQuery<Row>(CompiledQuery.raw(text, [...parameters]))).rows;
  const standIn = standIns.get(tx);
  if (standIn === undefined) return ask(tx);
  return ask(tx).catch((error: unknown) => {
    if (!worthAskingThePrimary(error)) throw error;
    return ask(standIn());
  });
};

/** The first row or null. */
export const row = async <Row extends object>(
  tx: Tx,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<Row | null> => (await rows<Row>(tx, text, parameters))[0] ?? null;
