import { readFileSync } from 'node:fs';
import type { Settings } from './settings.js';
import { StartFault } from './start-fault.js';

/** What a process that uses the queue reads. */
export const redisNames = ['REDIS_URL', 'REDIS_CLUSTER', 'REDIS_CA_FILE', 'REDIS_PREFIX'] as const;

export type RedisSettings = Pick<Settings, (typeof redisNames)[number]>;

export interface RedisServer {
  /** one, or some nodes of a cluster, which tell of the others */
  readonly addresses: readonly [URL, ...URL[]];
  readonly cluster: boolean;
  /** who vouches for the server's certificate, besides those whom Node knows */
  readonly ca: string | undefined;
  /** before every key, so that several installations may share a server */
  readonly prefix: string;
}

/** The Redis that is set, or undefined: then the queue lies in PostgreSQL. */
export const redisOf = (settings: RedisSettings): RedisServer | undefined => {
  const [first, ...others] = settings.REDIS_URL?.map((address) => new URL(address)) ?? [];
  if (first === undefined) return undefined;
  return {
    addresses: [first, ...others],
    cluster: settings.REDIS_CLUSTER ?? others.length > 0,
    ca: settings.REDIS_CA_FILE === undefined ? undefined : readCertificate(settings.REDIS_CA_FILE),
    prefix: settings.REDIS_PREFIX,
  };
};

const readCertificate = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new StartFault(`REDIS_CA_FILE：读不到 ${path}`, `REDIS_CA_FILE: ${path} cannot be read`);
  }
};
