import { Cluster, Redis } from 'ioredis';
import type { RedisServer } from './redis-settings.js';

export type RedisClient = Redis | Cluster;

export interface RedisPatience {
  /** how often a command is tried while the server is away; null: as long as it takes */
  readonly maxRetriesPerRequest: number | null;
  /** only a question: one try, and a few seconds */
  readonly once?: true;
}

const onePatience = 5_000;
const onlyOnce = { connectTimeout: onePatience, commandTimeout: onePatience, lazyConnect: true };

/** A connection to the Redis that is set. */
export const openRedis = ({ addresses, cluster, ca }: RedisServer, patience: RedisPatience): RedisClient => {
  const [first] = addresses;
  const secure = first.protocol === 'rediss:';
  const { maxRetriesPerRequest, once = false } = patience;
  const common = {
    maxRetriesPerRequest,
    ...(first.username === '' ? {} : { username: decodeURIComponent(first.username) }),
    ...(first.password === '' ? {} : { password: decodeURIComponent(first.password) }),
    ...(secure ? { tls: ca === undefined ? {} : { ca } } : {}),
    ...(once ? onlyOnce : {}),
  };
  if (!cluster)
    return new Redis({
      ...common,
      ...placeOf(first),
      db: Number(first.pathname.slice(1) || 0),
      ...(once ? { retryStrategy: () => null } : {}),
    });
  return new Cluster(addresses.map(placeOf), {
    redisOptions: common,
    ...(once ? { lazyConnect: true, clusterRetryStrategy: () => null } : {}),
    // A name stands in the certificate; its address does not.
    ...(secure ? { dnsLookup: (address, found) => found(null, address) } : {}),
  });
};

/** Square brackets of an IPv6 address belong to the URL. */
const placeOf = ({ hostname, port }: URL): { host: string; port: number } => ({
  host: hostname.replace(/^\[(.*)\]$/, '$1'),
  port: Number(port || 6379),
});
