import type { Clock } from '@xueshi/schema/platform/clock';
import type { Database } from '@xueshi/schema/platform/database';
import { listenTo } from '@xueshi/schema/platform/listen';
import type { Logger } from '@xueshi/schema/platform/log';
import { openWork } from '@xueshi/schema/platform/outbox';
import type { WakeQueue } from '@xueshi/schema/platform/queue';

export interface RelayOptions {
  readonly databaseUrl: string;
  readonly db: Database;
  readonly clock: Clock;
  readonly queue: WakeQueue;
  readonly log: Logger;
}

export interface Relay {
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

/** How often open rows are looked for without a notice. */
const pollEvery = 1_000;
/** After this time the same rows are a new message: the worker that took the former one may be dead. */
const tellAgainAfter = 3_000;

/**
 * Tells the queue which jobs have open rows: at once on NOTIFY, and every second as long as there are any, so that a
 * queue that lost a message, or all of them, loses no work. Rows that come in together are told in one message.
 */
export const startRelay = ({ databaseUrl, db, clock, queue, log }: RelayOptions): Relay => {
  let looking: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  const tell = async (): Promise<void> => {
    const now = clock.now();
    const turn = Math.floor(now.getTime() / tellAgainAfter);
    for (const { job, newest } of await openWork(db.read(), now))
      // A number that rises with every row: within a turn the same open rows are the same message, new ones a new one.
      await queue.wake(job, `${job}.${newest}.${turn}`);
  };
  const look = (): void => {
    if (stopped) return;
    if (looking) {
      again = true;
      return;
    }
    looking = tell()
      .catch((error: unknown) => log.warn({ err: error }, 'the outbox could not be relayed; trying again'))
      .finally(() => {
        looking = null;
        if (!again) return;
        again = false;
        look();
      });
  };
  const timer = setInterval(look, pollEvery);
  const listener = listenTo({
    url: databaseUrl,
    channel: 'outbox',
    onNotice: look,
    onError: (error) => log.warn({ err: error }, 'the connection that hears of new rows was lost'),
  });
  return {
    ready: listener.ready,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await listener.stop();
      await looking;
    },
  };
};
