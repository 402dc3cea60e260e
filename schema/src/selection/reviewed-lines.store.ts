import type { Instant } from '../kernel/instants.js';
import { row, type Tx } from '../platform/database.js';

/** What is judged line by line, then done as a task, then perhaps taken back: a bulk (S11), a bank's file (S13). */
export type ReviewedTable = 'bulk_selection' | 'payment_sheet';

export interface Ordered {
  readonly id: string;
  readonly taskId: string;
  readonly by: string;
  readonly now: Instant;
}

/** Notes the task that does it; false when it was taken back and is not to go on. */
export const orderDoing =
  (table: ReviewedTable) =>
  async (tx: Tx, { id, taskId, by, now }: Ordered): Promise<boolean> =>
    (await row(
      tx,
      `update ${table} set task_id = $2, applied_by = $3, applied_at = coalesce(applied_at, $4)
       where id = $1 and undone_at is null returning id`,
      [id, taskId, by, now],
    )) !== null;

/** Notes the task that takes it back; nothing more is done by it from then on. */
export const orderUndoing =
  (table: ReviewedTable) =>
  async (tx: Tx, { id, taskId, by, now }: Ordered): Promise<boolean> =>
    (await row(
      tx,
      `update ${table} set undo_task_id = $2, undone_by = $3, undone_at = coalesce(undone_at, $4)
       where id = $1 and applied_at is not null returning id`,
      [id, taskId, by, now],
    )) !== null;

/** How many lines became what, as an object. */
export const countOf = (verdicts: readonly string[]): string =>
  `json_build_object(${verdicts
    .map((verdict) => `'${verdict}', count(*) filter (where verdict = '${verdict}')`)
    .join(', ')})`;

/** Where a line of a verdict stands in a list: what went wrong comes first. */
export const placeOf = (verdict: string): string =>
  `case ${verdict} when 'refused' then 0 when 'changed' then 1 when 'already' then 2 else 3 end`;
