import type { Refused } from '@xueshi/schema/kernel/refusals';
import type { TaskKind } from '@xueshi/schema/kernel/tasks';
import type { Clock } from '@xueshi/schema/platform/clock';
import type { Database, Tx } from '@xueshi/schema/platform/database';
import type { Logger } from '@xueshi/schema/platform/log';
import type { Storage } from '@xueshi/schema/platform/storage';
import type { MediaLimits } from '@xueshi/schema/publishing/media.rules';
import type { HeldTask, TaskOutcome } from '@xueshi/schema/platform/task-lease';

/** What a worker process has for its tasks. */
export interface TaskDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly storage: Storage;
  /** folder of this machine for files that a task makes on its way */
  readonly scratch: string;
  readonly mediaLimits: MediaLimits;
}

/** What a task is given while it works. No transaction is open: it takes its own, short ones. */
export interface TaskContext<Payload extends object> extends TaskDeps {
  readonly taskId: string;
  readonly requestedBy: string | null;
  readonly payload: Payload;
  /** 1 for the first; what an earlier one left behind may be there */
  readonly attempt: number;
  /** aborted when it is cancelled, when the process is to stop, and when somebody else has taken it over */
  readonly signal: AbortSignal;
  /** tells how much is done (0 to 1) and what is going on, kept with the next renewal of the lease */
  readonly progress: (share: number, note?: string) => void;
}

export interface TaskHandler<Payload extends object, Result extends object> {
  /** Does the work, and may do it again from the start: only `ended` counts. */
  readonly run: (context: TaskContext<Payload>) => Promise<Result>;
  /** Writes what the end brings about, in the transaction that ends the task: exactly once, however often it ran. */
  readonly ended?: (tx: Tx, end: TaskEnd<Payload, Result>) => Promise<void>;
}

export interface TaskEnd<Payload extends object, Result extends object> {
  readonly taskId: string;
  readonly requestedBy: string | null;
  readonly payload: Payload;
  readonly outcome:
    | Exclude<TaskOutcome, { readonly state: 'done' }>
    | { readonly state: 'done'; readonly result: Result };
  readonly now: Date;
}

/** Thrown by a task that cannot succeed however often it is tried: it fails at once and its requester reads why. */
export class TaskFault extends Error {
  constructor(readonly refused: Refused) {
    super(`${refused.rule} ${refused.key}`);
  }
}

/** A kind with its handler, as the runner uses it. */
export interface Task {
  readonly kind: TaskKind<object, object>;
  run(held: HeldTask, context: Omit<TaskContext<object>, 'payload'>): Promise<object>;
  ended(tx: Tx, held: HeldTask, outcome: TaskOutcome, now: Date): Promise<void>;
}

export const defineTask = <Payload extends object, Result extends object>(
  kind: TaskKind<Payload, object>,
  handler: TaskHandler<Payload, Result> | TaskHandler<Payload, Result>['run'],
): Task => {
  const { run, ended } = typeof handler === 'function' ? { run: handler, ended: undefined } : handler;
  return {
    kind,
    // The kind is the contract: what was written under its name has its payload, what its handler gave is its result.
    run: ({ payload }, context) => run({ ...context, payload: payload as Payload }),
    ended: async (tx, { id, requestedBy, payload }, outcome, now) =>
      ended?.(tx, {
        taskId: id,
        requestedBy,
        payload: payload as Payload,
        outcome: outcome as TaskEnd<Payload, Result>['outcome'],
        now,
      }),
  };
};
