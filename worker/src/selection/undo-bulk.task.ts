import type { Instant } from '@xueshi/schema/kernel/instants';
import { isRefused, refuse } from '@xueshi/schema/kernel/refusals';
import type { Tx } from '@xueshi/schema/platform/database';
import { undoBulk, type BulkWork } from '@xueshi/schema/selection/bulk.jobs';
import { bulkClosed } from '@xueshi/schema/selection/bulk.rules';
import { dropLines, selectedLines } from '@xueshi/schema/selection/bulk-press.store';
import { tellBulk } from '@xueshi/schema/selection/bulk-notices.store';
import { lockOrder } from '@xueshi/schema/selection/bulk.store';
import { lockClasses, lockTeachers } from '@xueshi/schema/selection/press.store';
import { promoteWaiting } from '@xueshi/schema/selection/waiting.store';
import { termsByIds } from '@xueshi/schema/terms/store';
import { defineTask, TaskFault, type Task } from '../platform/task.js';
import { linesAtOnce } from './apply-bulk.task.js';

/** Takes back what a bulk selected, part by part, while a round of the term is open (S2, S3). */
export const undoBulkTask: Task = defineTask<BulkWork, { readonly undone: number; readonly lines: number }>(
  undoBulk,
  {
    run: async ({ payload: { bulkId }, db, clock, signal, progress }) => {
      let undone = 0;
      for (;;) {
        signal.throwIfAborted();
        const part = await db.work((tx) => undoPart(tx, bulkId, clock.now()));
        undone += part.undone;
        progress(part.lines === 0 ? 1 : 1 - part.left / part.lines);
        if (part.left === 0) return { undone, lines: part.lines };
      }
    },
    // Also of one that was ended half way: what it did stands.
    ended: async (tx, { taskId, payload, now }) =>
      void (await tellBulk(tx, { id: payload.bulkId, taskId }, 'undone', now)),
  },
);

const undoPart = async (
  tx: Tx,
  bulkId: string,
  now: Instant,
): Promise<{ readonly undone: number; readonly left: number; readonly lines: number }> => {
  const order = await lockOrder(tx, bulkId);
  const [term] = order === null ? [] : await termsByIds(tx, [order.termId]);
  if (order?.undoneBy == null || term === undefined) throw new TaskFault(refuse('S11', 'noSuchBulk'));
  const refused = bulkClosed(term, now);
  if (isRefused(refused)) throw new TaskFault(refused);
  const lines = await selectedLines(tx, bulkId, linesAtOnce);
  await lockTeachers(
    tx,
    lines.map(({ teacherId }) => teacherId),
  );
  await lockClasses(
    tx,
    lines.map(({ offeringId }) => offeringId),
  );
  const freed = await dropLines(tx, bulkId, lines, order.undoneBy, now);
  await promoteWaiting(tx, [...new Set(freed)], now);
  return { undone: freed.length, left: order.selected - lines.length, lines: order.lines };
};
