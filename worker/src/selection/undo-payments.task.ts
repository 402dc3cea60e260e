import type { Instant } from '@xueshi/schema/kernel/instants';
import { refuse } from '@xueshi/schema/kernel/refusals';
import type { Tx } from '@xueshi/schema/platform/database';
import { undoPayments } from '@xueshi/schema/selection/payment-sheet.jobs';
import { findPaymentSheet } from '@xueshi/schema/selection/payment-sheet.store';
import { lockBills, reversePayments } from '@xueshi/schema/selection/payment.store';
import { lockSheetOrder, registeredLines, settleReversed } from '@xueshi/schema/selection/payment-work.store';
import { defineTask, TaskFault, type Task } from '../platform/task.js';
import { paymentsAtOnce } from './apply-payments.task.js';

/** Takes back what a bank's file registered, part by part, while payment is open (S13). */
export const undoPaymentsTask: Task = defineTask(
  undoPayments,
  async ({ payload: { sheetId }, db, clock, signal, progress }) => {
    let undone = 0;
    for (;;) {
      signal.throwIfAborted();
      const part = await db.work((tx) => undoPart(tx, sheetId, clock.now()));
      undone += part.undone;
      progress(part.lines === 0 ? 1 : 1 - part.left / part.lines);
      if (part.left === 0) return { undone, lines: part.lines };
    }
  },
);

const undoPart = async (
  tx: Tx,
  sheetId: string,
  now: Instant,
): Promise<{ readonly undone: number; readonly left: number; readonly lines: number }> => {
  const order = await lockSheetOrder(tx, sheetId);
  if (order?.undoneBy == null) throw new TaskFault(refuse('S13', 'noSuchPaymentSheet'));
  const sheet = await findPaymentSheet(tx, order.organisationId, sheetId);
  const until = sheet?.reversibleUntil ?? null;
  if (until === null) return { undone: 0, left: 0, lines: order.lines };
  if (now > until) throw new TaskFault(refuse('S13', 'reversalOver'));
  const lines = await registeredLines(tx, sheetId, paymentsAtOnce);
  const ids = lines.map(({ billId }) => billId);
  await lockBills(tx, ids);
  const reason = `撤回文件 ${sheet?.fileName ?? ''}`;
  const reversed = await reversePayments(tx, lines, { reason, by: order.undoneBy, now });
  await settleReversed(tx, sheetId, lines, new Set(reversed.map(({ billId }) => billId)));
  return { undone: reversed.length, left: order.registered - lines.length, lines: order.lines };
};
