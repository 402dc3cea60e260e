import { setTimeout as sleep } from 'node:timers/promises';
import type { Health } from './health.js';
import type { Logger } from './log.js';

/** Resolves when this process is told to end: SIGTERM from whoever runs it, SIGINT from a terminal. */
export const untilToldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });

/** How long what is under way may take once the port is closed: below the ten seconds after which a process is killed. */
export const stopPatience = 7_000;
const longest = 9_000;

export interface Ending {
  readonly health: Health;
  readonly log: Logger;
  /** how long readiness says no before the port closes: the time a load balancer takes to see it */
  readonly drainSeconds: number;
  /** in this order */
  readonly steps: readonly (() => Promise<unknown>)[];
}

/** Ends the process: not ready first, then step by step; 0 when everything under way came to its end, 1 when it took too long. */
export const endProcess = async ({ health, log, drainSeconds, steps }: Ending): Promise<never> => {
  health.beginStop();
  if (drainSeconds > 0) await sleep(drainSeconds * 1_000);
  setTimeout(() => {
    // Nothing acknowledged is lost: it is committed; jobs under way are rolled back and taken up by another worker.
    log.error('ending took too long and was cut short');
    process.exit(1);
  }, longest).unref();
  for (const step of steps) await step();
  process.exit(0);
};
