import type { Instant } from '@xueshi/schema/kernel/instants';
import { refuse } from '@xueshi/schema/kernel/refusals';
import type { Tx } from '@xueshi/schema/platform/database';
import { creditDroppedOf } from '@xueshi/schema/selection/bill.store';
import { applyPayments } from '@xueshi/schema/selection/payment-sheet.jobs';
import { judgePayments } from '@xueshi/schema/selection/payment-sheet.rules';
import { lockBills, takePayments, type Payment } from '@xueshi/schema/selection/payment.store';
import {
  billsByNumber,
  lockSheetOrder,
  openPayments,
  settlePayments,
} from '@xueshi/schema/selection/payment-work.store';
import { defineTask, TaskFault, type Task } from '../platform/task.js';

/** So many lines a transaction: their bills and selections are held for a fifth of a second, then single payments come in between. */
export const paymentsAtOnce = 100;

/** S13: registers a bank's file part by part. What is settled stays settled, so that a killed worker's successor goes on there. */
export const applyPaymentsTask: Task = defineTask(
  applyPayments,
  async ({ payload: { sheetId }, db, clock, signal, progress }) => {
    for (;;) {
      signal.throwIfAborted();
      const done = await db.work((tx) => applyPart(tx, sheetId, clock.now()));
      progress(done.lines === 0 ? 1 : 1 - done.open / done.lines);
      if (done.open === 0) return { registered: done.registered, lines: done.lines };
    }
  },
);

const applyPart = async (
  tx: Tx,
  sheetId: string,
  now: Instant,
): Promise<{ readonly open: number; readonly registered: number; readonly lines: number }> => {
  const order = await lockSheetOrder(tx, sheetId);
  if (order === null) throw new TaskFault(refuse('S13', 'noSuchPaymentSheet'));
  // Whoever takes it back does not want the rest of it either.
  if (order.undoneBy !== null) return { ...order, open: 0 };
  const entries = await openPayments(tx, sheetId, paymentsAtOnce);
  const numbers = entries.map(({ billNumber }) => billNumber);
  const seen = await billsByNumber(tx, order.organisationId, numbers);
  const ids = seen.map(({ id }) => id);
  await lockBills(tx, ids);
  await creditDroppedOf(tx, ids, now);
  // What is read under the locks decides.
  const judged = judgePayments(entries, await billsByNumber(tx, order.organisationId, numbers), now);
  const byLine = new Map(entries.map((entry) => [entry.line, entry]));
  const payments = judged.flatMap(({ line, verdict, billId }): Payment[] => {
    const entry = byLine.get(line);
    return verdict !== 'planned' || billId === null || entry?.amountFen == null
      ? []
      : [{ billId, amountFen: entry.amountFen, reference: entry.reference, paidOn: entry.paidOn }];
  });
  const taken = await takePayments(tx, payments, { by: order.appliedBy, now });
  const attempts = new Map(taken.map(({ billId, attempt }) => [billId, attempt]));
  await settlePayments(tx, sheetId, judged, attempts, now);
  return {
    lines: order.lines,
    open: order.open - entries.length,
    registered: order.registered + taken.length,
  };
};
