import type { Instant } from '../kernel/instants.js';
import type { Refused } from '../kernel/refusals.js';
import type { TaskKind, TaskState } from '../kernel/tasks.js';
import { row, rows, type Tx } from './database.js';

/** What is kept of a task; its payload and result have the shapes of its kind. */
export interface TaskRecord {
  readonly id: string;
  readonly kind: string;
  readonly requestedBy: string | null;
  readonly state: TaskState;
  /** share of the work that is done, 0 to 1 */
  readonly progress: number;
  /** key of what it is doing at the moment */
  readonly note: string | null;
  readonly result: Readonly<Record<string, unknown>> | null;
  /** why it failed, to be told like a refusal */
  readonly fault: Refused | null;
  readonly cancelRequestedAt: Instant | null;
  readonly createdAt: Instant;
  /** when the present attempt began */
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
}

export interface NewTask<Payload extends object> {
  readonly kind: TaskKind<Payload, object>;
  readonly payload: Payload;
  /** account that may look at it and cancel it; null for work of the house */
  readonly requestedBy: string | null;
  readonly now: Instant;
}

/** Promises the work with the transaction; a worker begins as soon as it commits. Gives the task's id. */
export const startTask = async <Payload extends object>(
  tx: Tx,
  { kind, payload, requestedBy, now }: NewTask<Payload>,
): Promise<string> => {
  const started = await row<{ id: string }>(
    tx,
    `insert into task (kind, payload, requested_by, max_attempts, created_at)
     values ($1, $2, $3, $4, $5) returning id`,
    [kind.name, JSON.stringify(payload), requestedBy, kind.attempts, now],
  );
  if (started === null) throw new Error('the task was not inserted');
  return started.id;
};

const columns = `id, kind, requested_by as "requestedBy", state, progress, note, result, fault,
  cancel_requested_at as "cancelRequestedAt", created_at as "createdAt", started_at as "startedAt", ended_at as "endedAt"`;

/** Tasks by their ids, in no order; unknown ids are left out. */
export const readTasks = (tx: Tx, ids: readonly string[]): Promise<TaskRecord[]> =>
  rows<TaskRecord>(tx, `select ${columns} from task where id = any($1::uuid[])`, [ids]);

/** The newest tasks of a kind that somebody asked for, by id. */
export const tasksOf = async (
  tx: Tx,
  requestedBy: string,
  kinds: readonly string[],
  limit: number,
): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      tx,
      `select id from task where requested_by = $1 and kind = any($2::text[]) order by created_at desc, id limit $3`,
      [requestedBy, kinds, limit],
    )
  ).map(({ id }) => id);

/**
 * Asks for a task to be ended. A worker ends it in either case, so that what hangs on its end happens in one place;
 * false when it had ended before.
 */
export const requestCancel = async (tx: Tx, id: string, now: Instant): Promise<boolean> =>
  (await row(
    tx,
    `update task set cancel_requested_at = coalesce(cancel_requested_at, $2)
     where id = $1 and ended_at is null returning id`,
    [id, now],
  )) !== null;
