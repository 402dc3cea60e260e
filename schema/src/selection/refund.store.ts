import type { Instant } from '../kernel/instants.js';
import { notifySelecting } from '../messaging/messaging.store.js';
import { row, rows, type Tx } from '../platform/database.js';

/** A refund `f` that was not taken back. */
export const refundStands = `not exists (
  select from bill_refund_reversal back where back.bill_id = f.bill_id and back.number = f.number)`;

/** What was given back of the bill `b`, as `refunded.fen`. */
export const refunded = `cross join lateral (
  select coalesce(sum(f.amount_fen), 0)::integer as fen from bill_refund f where f.bill_id = b.id and ${refundStands}) refunded`;

/**
 * S3, S13: registers that the money of every course deleted after the payment was given back, if it was not before; the bill
 * is locked and judged by `mayRegisterRefund`. Gives the refund's number.
 */
export const registerRefund = async (
  tx: Tx,
  refund: {
    readonly billId: string;
    readonly amountFen: number;
    readonly refundedOn: string;
    readonly note: string;
  },
  { by, now }: { readonly by: string; readonly now: Instant },
): Promise<number> => {
  const kept = await row<{ number: number }>(
    tx,
    `with given as (
       insert into bill_refund (bill_id, number, amount_fen, refunded_on, note, registered_at, registered_by)
       select $1, 1 + count(*), $2, $3::date, $4, $5, $6 from bill_refund where bill_id = $1
       returning bill_id, number
     ), line as (
       insert into bill_refund_line (selection_id, bill_id, number)
       select c.selection_id, given.bill_id, given.number
       from given join bill_credit c on c.bill_id = given.bill_id
       join selection s on s.id = c.selection_id and s.paid_at is not null
       where not exists (select from bill_refund_line l join bill_refund f using (bill_id, number)
         where l.selection_id = c.selection_id and ${refundStands})
     )
     select number from given`,
    [refund.billId, refund.amountFen, refund.refundedOn, refund.note, now, by],
  );
  if (kept === null) throw new Error('a refund was written and not returned');
  return kept.number;
};

/** Takes back a refund that was registered by mistake, as a further row; false when none of that number stands. */
export const reverseRefund = async (
  tx: Tx,
  refund: { readonly billId: string; readonly number: number; readonly reason: string },
  { by, now }: { readonly by: string; readonly now: Instant },
): Promise<boolean> => {
  const kept = await rows(
    tx,
    `insert into bill_refund_reversal (bill_id, number, reason, at, registered_by)
     select bill_id, number, $3, $4, $5 from bill_refund where bill_id = $1 and number = $2
     on conflict do nothing returning 1 as one`,
    [refund.billId, refund.number, refund.reason, now, by],
  );
  return kept.length > 0;
};

/** A refund of a bill, and whether it stands. */
export interface RefundRecord {
  readonly number: number;
  readonly amountFen: number;
  /** YYYY-MM-DD */
  readonly refundedOn: string;
  readonly note: string;
  readonly registeredAt: Instant;
  readonly reversedAt: Instant | null;
  readonly reversalReason: string | null;
}

/** The refunds of a bill in their order, those taken back too. */
export const refundsOf = (tx: Tx, billId: string): Promise<RefundRecord[]> =>
  rows<RefundRecord>(
    tx,
    `select f.number, f.amount_fen as "amountFen", f.refunded_on::text as "refundedOn", f.note,
       f.registered_at as "registeredAt", back.at as "reversedAt", back.reason as "reversalReason"
     from bill_refund f left join bill_refund_reversal back using (bill_id, number)
     where f.bill_id = $1 order by f.number`,
    [billId],
  );

/** Tells the admins of the school whose bill it is that money was given back, or that this was registered by mistake. */
export const tellRefund = (
  tx: Tx,
  refund: { readonly billId: string; readonly number: number },
  what: 'selection.refund_given' | 'selection.refund_reversed',
  now: Instant,
): Promise<number> =>
  notifySelecting(
    tx,
    `select g.account_id, $3::text, jsonb_build_object('bill', b.id, 'number', b.number,
       'yuan', to_char(f.amount_fen / 100.0, 'FM999999990.00'), 'day', f.refunded_on::text, 'note', f.note,
       'reason', coalesce(back.reason, '')), $4::timestamptz, $3::text || '/' || b.id || '/' || f.number
     from bill b join bill_refund f on f.bill_id = b.id and f.number = $2::smallint
     left join bill_refund_reversal back on back.bill_id = f.bill_id and back.number = f.number
     join role_grant g on g.organisation_id = b.school_id and g.role = 'school_admin' and g.ended_at is null
     where b.id = $1::uuid`,
    [refund.billId, refund.number, what, now],
  );
