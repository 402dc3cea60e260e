import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkRedis } from '@xueshi/schema/platform/check-redis';
import { consumeQueue, openQueue, type WakeConsumer, type WakeQueue } from '@xueshi/schema/platform/queue';
import { redisOf, type RedisServer } from '@xueshi/schema/platform/redis-settings';
import { parseSettings } from '@xueshi/schema/platform/settings';
import { redisNames } from '@xueshi/schema/platform/redis-settings';
import { makeCertificates } from '../support/certificates.js';
import { startInstalledRedis, startRedisCluster, type InstalledRedis } from '../support/installed-redis.js';

const soon = { timeout: 20_000, interval: 50 };

/** The server as the settings would name it. */
const serverOf = (settings: Record<string, string>): RedisServer => {
  const server = redisOf(parseSettings(settings, redisNames));
  if (server === undefined) throw new Error('no Redis is set');
  return server;
};

interface Place {
  readonly server: RedisServer;
  readonly nodes: readonly InstalledRedis[];
  stop(): Promise<void>;
}

const plain = async (): Promise<Place> => {
  const redis = await startInstalledRedis();
  return { server: serverOf({ REDIS_URL: redis.url }), nodes: [redis], stop: () => redis.stop() };
};

const secured = async (): Promise<Place> => {
  const tls = await makeCertificates();
  const redis = await startInstalledRedis({ tls, password: 'a p@ss/word' });
  const url = `rediss://:${encodeURIComponent('a p@ss/word')}@127.0.0.1:${redis.port}`;
  return {
    server: serverOf({ REDIS_URL: url, REDIS_CA_FILE: tls.ca }),
    nodes: [redis],
    stop: () => redis.stop(),
  };
};

const cluster = async (): Promise<Place> => {
  const running = await startRedisCluster();
  const { nodes } = running;
  const REDIS_URL = nodes
    .slice(1)
    .map(({ url }) => url)
    .join(',');
  return { server: serverOf({ REDIS_URL }), nodes, stop: () => running.stop() };
};

describe.each([
  ['one Redis', plain],
  ['a Redis with TLS, its own authority and a password', secured],
  ['a cluster of three', cluster],
])('the queue on %s', (_, make) => {
  let place: Place;
  let queue: WakeQueue;
  let consumers: WakeConsumer[];
  const handled: string[] = [];
  const faults: string[] = [];
  beforeAll(async () => {
    place = await make();
    const options = { databaseUrl: '', redis: place.server, onError: (e: Error) => faults.push(e.message) };
    queue = await openQueue(options);
    const take = (job: string): Promise<void> => {
      handled.push(job);
      return Promise.resolve();
    };
    consumers = [await consumeQueue(options, 4, take), await consumeQueue(options, 4, take)];
    await Promise.all(consumers.map(({ ready }) => ready));
  });
  afterAll(async () => {
    await Promise.all(consumers.map((consumer) => consumer.close()));
    await queue.close();
    await place.stop();
  });

  it('passes the check that every start makes', async () => {
    await expect(checkRedis(place.server)).resolves.toBeUndefined();
  });

  it('hands every message to one of several workers', async () => {
    const jobs = Array.from({ length: 200 }, (__, i) => `job-${i}`);
    await Promise.all(jobs.map((job) => queue.wake(job, `${job}.1`)));
    await expect.poll(() => handled.length, soon).toBeGreaterThanOrEqual(200);
    expect(handled.toSorted()).toEqual(jobs.toSorted());
    expect(faults).toEqual([]);
  });

  it('goes on by itself after the servers were killed, forgetting everything, and came back', async () => {
    handled.length = 0;
    await Promise.all(place.nodes.map((node) => node.restart()));
    let turn = 0;
    // As the relay does: it asks again as long as there is work.
    const wokenAgain = async (): Promise<number> => {
      turn += 1;
      await queue.wake('after', `after.${turn}.x`).catch(() => undefined);
      return handled.length;
    };
    await expect.poll(wokenAgain, soon).toBeGreaterThan(0);
    expect(new Set(handled)).toEqual(new Set(['after']));
  });
});
