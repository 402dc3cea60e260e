import type { Clock } from '@xueshi/schema/platform/clock';
import type { Database } from '@xueshi/schema/platform/database';
import type { Logger } from '@xueshi/schema/platform/log';
import { consumeQueue, openQueue, type WakeQueue } from '@xueshi/schema/platform/queue';
import { startFolding } from '../analytics/fold-figures.js';
import type { RedisServer } from '@xueshi/schema/platform/redis-settings';
import { jobs } from '../jobs.js';
import type { MediaLimits } from '@xueshi/schema/publishing/media.rules';
import type { Storage } from '@xueshi/schema/platform/storage';
import { tasks } from '../tasks.js';
import { drain } from './drain.js';
import type { Job } from './job.js';
import { startTexts } from '../messaging/send-texts.js';
import type { TextGateway } from '../messaging/text-gateway.js';
import type { Sealing } from '@xueshi/schema/platform/sealing';
import { schedules } from '../schedules.js';
import { startRelay } from './outbox-relay.js';
import { startSchedules } from './schedules.js';
import type { Task } from './task.js';
import { startCalendar } from '../terms/keep-calendar.js';
import { turnEffects } from '../turns.js';
import { startTasks } from './task-runner.js';

export interface WorkerOptions {
  readonly databaseUrl: string;
  readonly redis: RedisServer | undefined;
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly storage: Storage;
  /** folder of this machine for files that tasks make on their way */
  readonly scratch: string;
  readonly mediaLimits: MediaLimits;
  /** who sends text messages, and what opens the numbers for it; without these they wait */
  readonly texts?: { readonly sealing: Sealing; readonly gateway: TextGateway | null };
  /** messages handled at the same time */
  readonly concurrency?: number;
  readonly list?: readonly Job[];
  readonly taskList?: readonly Task[];
  /** called when a message was handled and the queue does not know it yet; for tests of faults */
  readonly beforeAcknowledging?: (job: string, rows: number) => void;
}

export interface RunningWorker {
  readonly queue: WakeQueue;
  /** ends the jobs and gives back the tasks that are under way, takes nothing new */
  stop(): Promise<void>;
}

/**
 * One worker process: relays the outbox to the queue, handles what the queue asks for, and does long work. Any number may run.
 */
export const runWorker = async (options: WorkerOptions): Promise<RunningWorker> => {
  const { databaseUrl, redis, db, clock, log, concurrency = 4, list = jobs } = options;
  const onError = (error: Error): void => log.warn({ err: error }, 'the queue reports a fault');
  const byName = new Map(list.map((job) => [job.name, job]));

  const handle = async (name: string): Promise<void> => {
    const job = byName.get(name);
    // An older worker may see the jobs of a newer one; that one will do them.
    if (job === undefined)
      return log.warn({ operation: name }, 'a job without a handler waits in the outbox');
    const rows = await drain(
      db,
      clock,
      job,
      ({ row, error }) =>
        log.error({ operation: name, row, err: error }, 'a row failed and is put back for later'),
      (batch) => log.info(batch, 'handled'),
    );
    options.beforeAcknowledging?.(name, rows);
  };

  const queue = await openQueue({ databaseUrl, redis, onError });
  const consumer = await consumeQueue({ databaseUrl, redis, onError }, concurrency, (name) =>
    handle(name).catch((error: unknown) => {
      // Its rows are still open: the relay asks again.
      log.error({ operation: name, err: error }, 'a job could not be handled; trying again');
    }),
  );
  const relay = startRelay({ databaseUrl, db, clock, queue, log });
  const folding = startFolding(db, clock, log);
  const calendar = startCalendar(db, clock, log, turnEffects);
  const recurring = startSchedules(db, clock, log, schedules);
  const texts = options.texts === undefined ? null : startTexts({ db, clock, ...options.texts }, log);
  const runner = startTasks({
    databaseUrl,
    deps: {
      db,
      clock,
      log,
      storage: options.storage,
      scratch: options.scratch,
      mediaLimits: options.mediaLimits,
    },
    list: options.taskList ?? tasks,
  });
  await Promise.all([consumer.ready, relay.ready, runner.ready]);
  return {
    queue,
    stop: async () => {
      await relay.stop();
      await folding.stop();
      await calendar.stop();
      await recurring.stop();
      await texts?.stop();
      await runner.stop();
      await consumer.close();
      await queue.close();
    },
  };
};
