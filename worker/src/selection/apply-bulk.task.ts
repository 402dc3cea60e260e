import type { Instant } from '@xueshi/schema/kernel/instants';
import { refuse } from '@xueshi/schema/kernel/refusals';
import type { Tx } from '@xueshi/schema/platform/database';
import { applyBulk, type BulkDone, type BulkWork } from '@xueshi/schema/selection/bulk.jobs';
import { bulkGround, selectLines } from '@xueshi/schema/selection/bulk-press.store';
import { judgeBulk, pressesOf } from '@xueshi/schema/selection/bulk.rules';
import { tellBulk } from '@xueshi/schema/selection/bulk-notices.store';
import { lockOrder, openLines } from '@xueshi/schema/selection/bulk.store';
import { lockClasses, lockTeachers, readCounter } from '@xueshi/schema/selection/press.store';
import { termsByIds } from '@xueshi/schema/terms/store';
import { defineTask, TaskFault, type Task } from '../platform/task.js';

/** So many lines a transaction: its teachers and classes are held for some dozen milliseconds, then others come in between. */
export const linesAtOnce = 500;

/** S11: selects a bulk part by part. What is settled stays settled, so that a killed worker's successor goes on there. */
export const applyBulkTask: Task = defineTask<BulkWork, BulkDone>(applyBulk, {
  run: async ({ payload: { bulkId }, db, clock, signal, progress }) => {
    for (;;) {
      signal.throwIfAborted();
      const done = await db.work((tx) => applyPart(tx, bulkId, clock.now()));
      progress(done.lines === 0 ? 1 : 1 - done.open / done.lines);
      if (done.open === 0) return { selected: done.selected, lines: done.lines };
    }
  },
  // Also of one that was ended half way: what it did stands.
  ended: async (tx, { taskId, payload, now }) =>
    void (await tellBulk(tx, { id: payload.bulkId, taskId }, 'selected', now)),
});

const applyPart = async (
  tx: Tx,
  bulkId: string,
  now: Instant,
): Promise<{ readonly open: number; readonly selected: number; readonly lines: number }> => {
  const order = await lockOrder(tx, bulkId);
  const [term] = order === null ? [] : await termsByIds(tx, [order.termId]);
  if (order === null || term === undefined) throw new TaskFault(refuse('S11', 'noSuchBulk'));
  // Whoever takes it back does not want the rest of it either.
  if (order.undoneBy !== null) return { ...order, open: 0 };
  const entries = await openLines(tx, bulkId, linesAtOnce);
  const ground = await bulkGround(tx, order.organisationId, term.id, entries);
  const presses = pressesOf(entries, ground, now);
  await lockTeachers(
    tx,
    presses.map(({ teacherId }) => teacherId),
  );
  await lockClasses(
    tx,
    presses.map(({ offeringId }) => offeringId),
  );
  // What is read under the locks decides (S4).
  const judged = judgeBulk(entries, ground, await readCounter(tx, presses), now);
  const selected = await selectLines(tx, order, judged, now);
  return {
    lines: order.lines,
    open: order.open - entries.length,
    selected: order.selected + selected,
  };
};
