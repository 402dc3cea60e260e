import type { Clock } from '@xueshi/schema/platform/clock';
import type { Database } from '@xueshi/schema/platform/database';
import { meters } from '@xueshi/schema/platform/metrics';
import { openWork, postpone } from '@xueshi/schema/platform/outbox';
import type { Tally } from '@xueshi/schema/platform/tracing';
import { jobs } from '../jobs.js';
import type { Job } from './job.js';

/** Hears of a row that failed on its own and is put back; throwing ends the drain instead. */
export type OnFailure = (failure: { job: string; row: number; error: unknown }) => void;

/** Hears of a batch that is committed. */
export type OnHandled = (batch: HandledBatch) => void;

export interface HandledBatch {
  readonly operation: string;
  /** of the request that promised the oldest of its rows */
  readonly requestId: string | null;
  readonly rows: number;
  readonly ms: number;
  readonly statements: number;
}

interface Outcome {
  readonly handled: number;
  /** the rows that were claimed when it failed */
  readonly failed: readonly number[];
  readonly error?: unknown;
}

/** Handles a job's open rows, batch by batch, until none is left that may be handled now. */
export const drain = async (
  db: Database,
  clock: Clock,
  job: Job,
  onFailure: OnFailure,
  onHandled?: OnHandled,
): Promise<number> => {
  let handled = 0;
  for (;;) {
    const batch = await attempt(db, clock, job, job.batch, onHandled);
    handled += batch.handled;
    if (batch.failed.length > 0) handled += await isolate(db, clock, job, batch, onFailure, onHandled);
    else if (batch.handled < job.batch) return handled;
  }
};

const attempt = async (
  db: Database,
  clock: Clock,
  job: Job,
  limit: number,
  onHandled: OnHandled | undefined,
): Promise<Outcome> => {
  let claimed: readonly number[] = [];
  let tally: Tally | null = null;
  const started = performance.now();
  try {
    const rows = await db.work((tx) =>
      job.run(tx, clock.now(), limit, (ids, counted) => ([claimed, tally] = [ids, counted])),
    );
    if (rows > 0) tell(job.name, rows, performance.now() - started, tally, onHandled);
    return { handled: rows, failed: [] };
  } catch (error) {
    // Without a claim it is the database that is away, not a row that is bad.
    if (claimed.length === 0) throw error;
    return { handled: 0, failed: claimed, error };
  }
};

const tell = (
  operation: string,
  rows: number,
  ms: number,
  tally: Tally | null,
  onHandled: OnHandled | undefined,
): void => {
  meters.jobRows.record({ job: operation, outcome: 'handled' }, rows);
  meters.jobBatch.record({ job: operation }, ms / 1_000);
  const { requestId = null, statements = 0 } = tally ?? {};
  onHandled?.({ operation, requestId, rows, ms: Math.round(ms), statements });
};

/** One row at a time: the good ones are handled, the bad one waits for a later try. */
const isolate = async (
  db: Database,
  clock: Clock,
  job: Job,
  { failed, error }: Outcome,
  onFailure: OnFailure,
  onHandled: OnHandled | undefined,
): Promise<number> => {
  let handled = 0;
  for (const _ of failed) {
    const single: Outcome =
      failed.length === 1 ? { handled: 0, failed, error } : await attempt(db, clock, job, 1, onHandled);
    handled += single.handled;
    const [row] = single.failed;
    if (row === undefined) continue;
    await db.work((tx) => postpone(tx, row, clock.now()));
    meters.jobRows.record({ job: job.name, outcome: 'failed' });
    onFailure({ job: job.name, row, error: single.error });
  }
  return handled;
};

/** Everything that may be handled now, and what that sets off; for tests and for the seed. A failure is thrown. */
export const drainAll = async (db: Database, clock: Clock, list: readonly Job[] = jobs): Promise<number> => {
  let total = 0;
  for (;;) {
    const open = await openWork(db.read(), clock.now());
    const due = list.filter(({ name }) => open.some(({ job }) => job === name));
    if (due.length === 0) return total;
    for (const job of due)
      total += await drain(db, clock, job, ({ error }) => {
        throw error;
      });
  }
};
