import type { DatabaseOptions } from './database.js';
import type { Logger } from './log.js';
import type { Settings } from './settings.js';

/** What a process that reads and writes reads. */
export const databaseNames = [
  'DATABASE_URL',
  'DATABASE_REPLICA_URL',
  'DATABASE_REPLICA_MAX_LAG',
  'DATABASE_POOL_SIZE',
] as const;

export type DatabaseSettings = Pick<Settings, (typeof databaseNames)[number]>;

/** The servers that are set, as `connectDatabase` takes them. */
export const databaseOf = (settings: DatabaseSettings, log: Logger): Omit<DatabaseOptions, 'entities'> => {
  const { DATABASE_URL: url, DATABASE_REPLICA_URL: replicaUrl, DATABASE_POOL_SIZE: pool } = settings;
  if (replicaUrl === undefined) return { url, pool };
  const onTurn = (reason: string | null): void =>
    reason === null
      ? log.info('figures are read from the replica')
      : log.warn({ reason }, 'figures are read from the primary, not from the replica');
  return {
    url,
    pool,
    replica: { url: replicaUrl, maxLag: settings.DATABASE_REPLICA_MAX_LAG * 1_000, onTurn },
  };
};
