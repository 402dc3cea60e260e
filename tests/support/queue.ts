import { inject } from 'vitest';
import { Redis } from 'ioredis';
import type { World } from './world.js';

/** What a worker of a world must be told of the queue: nothing, or the Redis of this run under a prefix of the world's own. */
export const queueSettings = (world: World): Record<string, string> => {
  const redisUrl = inject('redisUrl');
  return redisUrl === null ? {} : { REDIS_URL: redisUrl, REDIS_PREFIX: prefixOf(world) };
};

const prefixOf = (world: World): string => new URL(world.database.appUrl).pathname.slice(1);

/** Makes the queue forget everything, wherever it lies. */
export const emptyQueue = async (world: World): Promise<void> => {
  const redisUrl = inject('redisUrl');
  if (redisUrl === null) {
    const tables = await world.rows<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname = 'bullmq' and tablename not like '%migration%'`,
    );
    for (const { name } of tables) await world.rows(`delete from ${name}`);
    return;
  }
  const redis = new Redis(redisUrl);
  const keys = await redis.keys(`{${prefixOf(world)}}:*`);
  if (keys.length > 0) await redis.del(...keys);
  redis.disconnect();
};
