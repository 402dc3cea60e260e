import { second } from '@xueshi/schema/kernel/instants';
import type { Clock } from '@xueshi/schema/platform/clock';
import type { Database } from '@xueshi/schema/platform/database';
import type { Logger } from '@xueshi/schema/platform/log';

/** Work that is due again and again. Any number of workers may look; one does it (see takeTurn). */
export interface Schedule {
  readonly name: string;
  /** does it if it is due, in its own transactions */
  run(db: Database, clock: Clock): Promise<void>;
}

const lookEvery = 30 * second;

export interface Schedules {
  /** ends what is under way */
  stop(): Promise<void>;
}

/** Looks at every schedule now and twice a minute; what fails is logged and due again. */
export const startSchedules = (
  db: Database,
  clock: Clock,
  log: Logger,
  schedules: readonly Schedule[],
): Schedules => {
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  const look = (): void => {
    if (busy) return;
    busy = true;
    running = (async () => {
      for (const schedule of schedules)
        await schedule
          .run(db, clock)
          .catch((error: unknown) =>
            log.error({ schedule: schedule.name, err: error }, 'a schedule failed; it is due again'),
          );
      busy = false;
    })();
  };
  look();
  const timer = setInterval(look, lookEvery);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
};
