import { Queue, Worker, createPostgresBackend, withBackend, type WorkerOptions } from 'bullmq';
import type { RedisClient } from './redis-client.js';
import type { RedisServer } from './redis-settings.js';

/** The schema of the database in which BullMQ keeps its tables when no Redis is set. */
export const queueSchema = 'bullmq';
const queueName = 'xueshi';

export interface QueueOptions {
  /** used when no Redis is set */
  readonly databaseUrl: string;
  readonly redis?: RedisServer | undefined;
  readonly onError: (error: Error) => void;
}

/** A messenger between processes: it tells a worker that a job has open rows. It may lose and repeat; the outbox does not. */
export interface WakeQueue {
  /** asks for a job to be looked at; repeats of the same id while it waits or runs are dropped */
  wake(job: string, id: string): Promise<void>;
  /** asks whether the messenger answers */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface WakeConsumer {
  readonly ready: Promise<unknown>;
  close(): Promise<void>;
}

/** A killed worker's job is taken over within 10 s: its lock lasts 5 s and is looked at every 5 s. */
const timing = {
  lockDuration: 5_000,
  stalledInterval: 5_000,
  maxStalledCount: 20,
  drainDelay: 5,
} satisfies Partial<WorkerOptions>;

const postgres = withBackend(createPostgresBackend);
const postgresConnection = (url: string) => ({ connectionString: url, schema: queueSchema, max: 4 });

/** Loaded only where a Redis is set. A worker's connection waits for its server as long as it takes. */
const connectRedis = async (server: RedisServer, onError: (error: Error) => void): Promise<RedisClient> => {
  const { openRedis } = await import('./redis-client.js');
  const client = openRedis(server, { maxRetriesPerRequest: null });
  client.on('error', onError);
  return client;
};
/** A hash tag: in a cluster all keys of a queue lie on one node, as its scripts need. */
const redisPrefix = ({ prefix }: RedisServer): string => `{${prefix}}`;

/** Waits some seconds and no longer: a server that is away must hold nobody up. */
const inTime = async <T>(work: Promise<T>): Promise<T> => {
  const late = Promise.withResolvers<never>();
  const alarm = setTimeout(() => late.reject(new Error('the queue does not answer')), patience);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(alarm);
  }
};
const patience = 5_000;

const closeInTime = async (closing: Promise<unknown>, client: RedisClient | null): Promise<void> => {
  await inTime(closing).catch(() => undefined);
  client?.disconnect();
};

export const openQueue = async ({ databaseUrl, redis, onError }: QueueOptions): Promise<WakeQueue> => {
  const client = redis === undefined ? null : await connectRedis(redis, onError);
  const queue =
    redis === undefined || client === null
      ? new postgres.Queue(queueName, { connection: postgresConnection(databaseUrl) })
      : new Queue(queueName, { connection: client, prefix: redisPrefix(redis) });
  queue.on('error', onError);
  return {
    wake: async (job, id) => {
      await inTime(queue.add(job, {}, { jobId: id, removeOnComplete: true, removeOnFail: true }));
    },
    ping: async () => {
      await inTime(queue.getWaitingCount());
    },
    close: () => closeInTime(queue.close(), client),
  };
};

/** Calls `handle` with a job's name for every wake-up; several processes share the work. */
export const consumeQueue = async (
  { databaseUrl, redis, onError }: QueueOptions,
  concurrency: number,
  handle: (job: string) => Promise<void>,
): Promise<WakeConsumer> => {
  const process = async (message: { name: string }): Promise<void> => handle(message.name);
  const client = redis === undefined ? null : await connectRedis(redis, onError);
  const options = { concurrency, ...timing };
  const worker =
    redis === undefined || client === null
      ? new postgres.Worker(queueName, process, { connection: postgresConnection(databaseUrl), ...options })
      : new Worker(queueName, process, { connection: client, prefix: redisPrefix(redis), ...options });
  worker.on('error', onError);
  return { ready: worker.waitUntilReady(), close: () => closeInTime(worker.close(), client) };
};
