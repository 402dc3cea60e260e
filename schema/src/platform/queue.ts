import { Queue, Worker, createPostgresBackend, withBackend, type WorkerOptions } from 'bullmq';

/** The schema of the database in which BullMQ keeps its tables when no Redis is set. */
export const queueSchema = 'bullmq';
const queueName = 'xueshi';

export interface QueueOptions {
  /** used when no Redis is set */
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
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
const redisConnection = (url: string) => ({ url, maxRetriesPerRequest: null });

export const openQueue = ({ databaseUrl, redisUrl, onError }: QueueOptions): WakeQueue => {
  const queue =
    redisUrl === undefined
      ? new postgres.Queue(queueName, { connection: postgresConnection(databaseUrl) })
      : new Queue(queueName, { connection: redisConnection(redisUrl) });
  queue.on('error', onError);
  return {
    wake: async (job, id) => {
      await queue.add(job, {}, { jobId: id, removeOnComplete: true, removeOnFail: true });
    },
    ping: async () => {
      await queue.getWaitingCount();
    },
    close: () => queue.close(),
  };
};

/** Calls `handle` with a job's name for every wake-up; several processes share the work. */
export const consumeQueue = (
  { databaseUrl, redisUrl, onError }: QueueOptions,
  concurrency: number,
  handle: (job: string) => Promise<void>,
): WakeConsumer => {
  const process = async (message: { name: string }): Promise<void> => handle(message.name);
  const worker =
    redisUrl === undefined
      ? new postgres.Worker(queueName, process, {
          connection: postgresConnection(databaseUrl),
          concurrency,
          ...timing,
        })
      : new Worker(queueName, process, { connection: redisConnection(redisUrl), concurrency, ...timing });
  worker.on('error', onError);
  return { ready: worker.waitUntilReady(), close: () => worker.close() };
};
