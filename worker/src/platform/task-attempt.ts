import { refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import {
  endTask,
  giveBack,
  leaseSeconds,
  renewLease,
  type HeldTask,
  type TaskOutcome,
} from '@xueshi/schema/platform/task-lease';
import { TaskFault, type Task, type TaskDeps } from './task.js';

/** How often progress is written and a cancellation is looked for. */
const renewEvery = 1_000;
/** After a fault of ours it is tried again, first soon, then later. */
const pauses = [5, 30, 120];

type Stop = 'cancelled' | 'lost' | 'stopping';

/** A task's lease was lost while its end was being written: everything of that transaction is undone. */
class LeaseLost extends Error {}

/** One attempt at a task, from the moment it was taken until it is ended, given back or lost. */
export const attempt = async (
  deps: TaskDeps,
  task: Task,
  held: HeldTask,
  stopping: AbortSignal,
): Promise<void> => {
  const end = (outcome: TaskOutcome): Promise<void> => write(deps, task, held, outcome);
  if (held.cancelled) return end({ state: 'cancelled' });
  // A task that takes its process down with it does not do so for ever.
  if (held.attempt > held.maxAttempts) return end({ state: 'failed', fault: tooOften(held) });

  if (stopping.aborted) return giveBack(deps.db.read(), held, { inSeconds: 0, counts: false });

  const stop = new AbortController();
  const telling = { progress: 0, note: null as string | null };
  const lease = keepLease(deps, held, telling, stop);
  const onStopping = (): void => stop.abort('stopping' satisfies Stop);
  stopping.addEventListener('abort', onStopping, { once: true });
  const progress = (share: number, note?: string): void => {
    telling.progress = Math.min(1, Math.max(0, share));
    if (note !== undefined) telling.note = note;
  };
  try {
    const result = await task.run(held, {
      ...deps,
      taskId: held.id,
      requestedBy: held.requestedBy,
      attempt: held.attempt,
      signal: stop.signal,
      progress,
    });
    // Done is done, even when it was cancelled a moment ago; but not when somebody else does it now.
    await end({ state: 'done', result });
  } catch (error) {
    const why = stop.signal.reason as Stop | undefined;
    if (why === 'cancelled') await end({ state: 'cancelled' });
    else if (why === 'stopping') await giveBack(deps.db.read(), held, { inSeconds: 0, counts: false });
    else if (why !== 'lost' && !(error instanceof LeaseLost)) await failed(deps, held, error, end);
  } finally {
    stopping.removeEventListener('abort', onStopping);
    lease.release();
  }
};

const tooOften = ({ maxAttempts }: HeldTask): Refused =>
  refuse('task', 'taskEndedTooOften', { attempts: maxAttempts });

const failed = async (
  { db, log }: TaskDeps,
  held: HeldTask,
  error: unknown,
  end: (outcome: TaskOutcome) => Promise<void>,
): Promise<void> => {
  if (error instanceof TaskFault) return end({ state: 'failed', fault: error.refused });
  log.error({ task: held.id, kind: held.kind, attempt: held.attempt, err: error }, 'a task failed');
  if (held.attempt >= held.maxAttempts) return end({ state: 'failed', fault: refuse('task', 'taskFailed') });
  const inSeconds = pauses[Math.min(held.attempt, pauses.length) - 1] ?? 0;
  await giveBack(db.read(), held, { inSeconds, counts: true });
};

/** The task's end and what it brings about: all in one transaction, or nothing when the lease is gone. */
const write = async (
  { db, clock }: TaskDeps,
  task: Task,
  held: HeldTask,
  outcome: TaskOutcome,
): Promise<void> => {
  await db.work(async (tx) => {
    const now = clock.now();
    if (!(await endTask(tx, held, outcome, now))) throw new LeaseLost();
    await task.ended(tx, held, outcome, now);
  });
};

/** Renews the lease while the work goes on, writes the progress with it, and stops the work that is not wanted any more. */
const keepLease = (
  { db, log }: TaskDeps,
  held: HeldTask,
  telling: { readonly progress: number; readonly note: string | null },
  stop: AbortController,
): { release(): void } => {
  let renewed = performance.now();
  let busy = false;
  const renew = async (): Promise<void> => {
    try {
      const lease = await renewLease(db.read(), held, telling);
      if (lease === null) stop.abort('lost' satisfies Stop);
      else if (lease.cancelled) stop.abort('cancelled' satisfies Stop);
      renewed = performance.now();
    } catch (error) {
      log.warn({ task: held.id, err: error }, 'the lease of a task could not be renewed; trying again');
      // Without the database nobody knows who holds it: stop before another one may begin.
      if (performance.now() - renewed > (leaseSeconds - 3) * 1_000) stop.abort('lost' satisfies Stop);
    }
  };
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    void renew().finally(() => (busy = false));
  }, renewEvery);
  return { release: () => clearInterval(timer) };
};
