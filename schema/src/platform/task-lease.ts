import type { Instant } from '../kernel/instants.js';
import type { Refused } from '../kernel/refusals.js';
import { row, type Tx } from './database.js';

/**
 * A worker works on a task as long as it renews its lease. Leases run by the database's clock, the one clock that all
 * workers share; the instants that people see come from the house's clock as everywhere.
 */
export const leaseSeconds = 15;

/** A task this process holds: nobody else touches it while the lease lasts. */
export interface HeldTask {
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
  /** 1 for the first */
  readonly attempt: number;
  readonly maxAttempts: number;
  readonly requestedBy: string | null;
  readonly cancelled: boolean;
  /** a new one each time the task is taken: who was taken over cannot write any more */
  readonly holder: string;
}

/** Takes the oldest task that nobody holds: of a kind with a free place, or of any known kind to be ended. */
export const takeTask = (
  tx: Tx,
  {
    known,
    free,
    now,
  }: { readonly known: readonly string[]; readonly free: readonly string[]; readonly now: Instant },
): Promise<HeldTask | null> =>
  row<HeldTask>(
    tx,
    `update task set state = 'running', holder = gen_random_uuid(), attempts = attempts + 1, started_at = $3,
       progress = 0, note = null, lease_until = clock_timestamp() + make_interval(secs => $4)
     where id = (
       select id from task
       where ended_at is null and (lease_until is null or lease_until <= clock_timestamp())
         and (kind = any($2::text[]) or (kind = any($1::text[]) and cancel_requested_at is not null))
       order by created_at, id limit 1 for update skip locked)
     returning id, kind, payload, attempts as attempt, max_attempts as "maxAttempts",
       requested_by as "requestedBy", cancel_requested_at is not null as cancelled, holder`,
    [known, free, now, leaseSeconds],
  );

/** Keeps the lease and tells how far it is; null when another one holds the task now. */
export const renewLease = (
  tx: Tx,
  { id, holder }: HeldTask,
  { progress, note }: { readonly progress: number; readonly note: string | null },
): Promise<{ cancelled: boolean } | null> =>
  row<{ cancelled: boolean }>(
    tx,
    `update task set lease_until = clock_timestamp() + make_interval(secs => $3), progress = $4, note = $5
     where id = $1 and holder = $2 and ended_at is null
     returning cancel_requested_at is not null as cancelled`,
    [id, holder, leaseSeconds, progress, note],
  );

export type TaskOutcome =
  | { readonly state: 'done'; readonly result: object }
  | { readonly state: 'failed'; readonly fault: Refused }
  | { readonly state: 'cancelled' };

/** Ends a task in the transaction of what its end brings about; false when another one holds it: then undo all. */
export const endTask = async (
  tx: Tx,
  { id, holder }: HeldTask,
  outcome: TaskOutcome,
  now: Instant,
): Promise<boolean> => {
  const result = outcome.state === 'done' ? JSON.stringify(outcome.result) : null;
  const fault = outcome.state === 'failed' ? JSON.stringify(outcome.fault) : null;
  const ended = await row(
    tx,
    `update task set state = $3, result = $4, fault = $5, ended_at = $6, lease_until = null, holder = null, note = null,
       progress = case when $3 = 'done' then 1 else progress end
     where id = $1 and holder = $2 and ended_at is null returning id`,
    [id, holder, outcome.state, result, fault, now],
  );
  return ended !== null;
};

/**
 * Puts a task back for another attempt: at once when the process is told to stop, which costs no attempt; after a while
 * when it failed for a reason of ours.
 */
export const giveBack = async (
  tx: Tx,
  { id, holder }: HeldTask,
  { inSeconds, counts }: { readonly inSeconds: number; readonly counts: boolean },
): Promise<void> => {
  await row(
    tx,
    `update task set state = 'queued', holder = null, progress = 0, note = null,
       attempts = attempts - case when $4 then 0 else 1 end,
       lease_until = case when $3 > 0 then clock_timestamp() + make_interval(secs => $3) end
     where id = $1 and holder = $2 and ended_at is null returning id`,
    [id, holder, inSeconds, counts],
  );
};

/** How many tasks nobody has ended yet; for waiting until all is done. */
export const countTasks = async (tx: Tx): Promise<number> =>
  (await row<{ open: number }>(tx, `select count(*) as open from task where ended_at is null`))?.open ?? 0;
