import { refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import { cityDay } from '@xueshi/schema/platform/city-time';
import type { Tx } from '@xueshi/schema/platform/database';
import type { BillRecord } from '@xueshi/schema/selection/bill-list.store';
import { mayRegisterRefund } from '@xueshi/schema/selection/refund.rules';
import { refundsOf, registerRefund, reverseRefund, tellRefund } from '@xueshi/schema/selection/refund.store';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import type { Bill } from './bill.type.js';
import type { RegisterRefundInput, ReverseRefundInput } from './refund.input.js';
import { BillRefund } from './refund.type.js';

/** Acts on a bill of a term that the viewer runs, under its lock; the bill as it is then, or why nothing was done. */
type ActOnBill = (
  id: string,
  run: (tx: Tx, bill: BillRecord) => Promise<Refused | null>,
) => Promise<Bill | Refusal>;

/** Money of deleted courses that goes back to schools, by who took it (S3, S13, S14). */
export class RefundService {
  constructor(
    private readonly scope: Scope,
    private readonly act: ActOnBill,
  ) {}

  async of({ record }: Bill): Promise<BillRefund[]> {
    if (record.paidOn === null && record.refundedFen === 0) return [];
    const found = await refundsOf(this.scope.db.read(), record.id);
    return found.map((refund) => Object.assign(new BillRefund(), refund));
  }

  /** The money of every course deleted after the payment went back to the school; a second press finds nothing left. */
  register({ billId, note, ...given }: RegisterRefundInput): Promise<Bill | Refusal> {
    return this.act(billId, async (tx, bill) => {
      const { actor, now } = this.scope;
      const today = cityDay(now);
      const refused = mayRegisterRefund(bill, given, { paidOn: bill.paidOn ?? today, today });
      if (refused !== null) return refused;
      const act = { by: actor.accountId, now };
      const number = await registerRefund(tx, { ...given, billId: bill.id, note: note.trim() }, act);
      await tellRefund(tx, { billId: bill.id, number }, 'selection.refund_given', now);
      await this.scope.audit(tx, 'bill.refund', {
        organisationId: bill.schoolId,
        subject: { type: 'Bill', id: bill.id },
        facts: { fen: given.amountFen, number, day: given.refundedOn },
      });
      return null;
    });
  }

  /** A refund that was registered by mistake does not stand: its money is to be given back again. */
  reverse({ billId, number, reason }: ReverseRefundInput): Promise<Bill | Refusal> {
    return this.act(billId, async (tx, bill) => {
      const { actor, now } = this.scope;
      const refund = { billId: bill.id, number, reason: reason.trim() };
      if (!(await reverseRefund(tx, refund, { by: actor.accountId, now })))
        return refuse('S13', 'noSuchRefund');
      await tellRefund(tx, refund, 'selection.refund_reversed', now);
      await this.scope.audit(tx, 'bill.refund_reverse', {
        organisationId: bill.schoolId,
        subject: { type: 'Bill', id: bill.id },
        facts: { number },
      });
      return null;
    });
  }
}
