import type { Instant } from '../kernel/instants.js';
import { later } from '../kernel/instants.js';
import { row, rows, type Tx } from './database.js';

/**
 * Takes a schedule's turn if it is due: of any number of workers one gets it, and the next time is set in the same
 * transaction that does the work, so a killed worker's turn is another's. A job seen for the first time is due at once.
 */
export const takeTurn = async (tx: Tx, job: string, every: number, now: Instant): Promise<boolean> => {
  await rows(tx, `insert into schedule (job, due_at) values ($1, $2) on conflict do nothing`, [job, now]);
  const due = await row(
    tx,
    `select job from schedule where job = $1 and due_at <= $2 for update skip locked`,
    [job, now],
  );
  if (due === null) return false;
  await rows(tx, `update schedule set due_at = $2 where job = $1`, [job, later(now, every)]);
  return true;
};
