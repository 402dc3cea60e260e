import type { Instant } from '../kernel/instants.js';
import { rows, type Tx } from '../platform/database.js';
import { refundStands } from './refund.store.js';

/** Makes whoever registers something about these bills wait for each other; read what decides afterwards. */
export const lockBills = async (tx: Tx, billIds: readonly string[]): Promise<void> => {
  // a share of the key is enough for readers; payments hold each other here (facts are never updated)
  await rows(
    tx,
    `select pg_advisory_xact_lock(hashtextextended(id::text, 13)) from bill
     where id = any($1::uuid[]) order by id`,
    [billIds],
  );
};

/** The payment of the bill `b` that stands, as `paid`: the latest, unless it was taken back. */
export const standingPayment = `left join lateral (
    select p.attempt, p.amount_fen, p.reference, p.paid_on, p.registered_at from bill_payment p where p.bill_id = b.id
      and not exists (select from payment_reversal r where r.bill_id = p.bill_id and r.attempt = p.attempt)
    order by p.attempt desc limit 1) paid on true`;

/** S13: the school's sealed form for a term has been handed in; false when it had been before. */
export const handInForm = async (
  tx: Tx,
  form: { readonly termId: string; readonly schoolId: string; readonly by: string; readonly now: Instant },
): Promise<boolean> => {
  const kept = await rows(
    tx,
    `insert into declaration_form (term_id, school_id, handed_in_at, registered_by) values ($1, $2, $3, $4)
     on conflict do nothing returning 1 as one`,
    [form.termId, form.schoolId, form.now, form.by],
  );
  return kept.length > 0;
};

export interface Payment {
  readonly billId: string;
  readonly amountFen: number;
  readonly reference: string;
  /** the bank's day, YYYY-MM-DD */
  readonly paidOn: string | null;
}

export interface Taken {
  readonly billId: string;
  /** which payment of the bill it is, counted from 1 */
  readonly attempt: number;
  /** selections that are paid by it */
  readonly selections: number;
}

/**
 * Takes payments for bills and marks their selections as paid, in one statement, however many; the bills are locked and
 * judged by `mayTakePayment`.
 */
export const takePayments = (
  tx: Tx,
  payments: readonly Payment[],
  { by, now }: { readonly by: string; readonly now: Instant },
): Promise<Taken[]> =>
  rows<Taken>(
    tx,
    `with payment as (
       insert into bill_payment (bill_id, attempt, amount_fen, reference, paid_on, registered_at, registered_by)
       select bill_id, 1 + (select count(*) from bill_payment p where p.bill_id = taken.bill_id), amount, reference, paid_on, $5, $6
       from unnest($1::uuid[], $2::integer[], $3::text[], $4::date[]) as taken (bill_id, amount, reference, paid_on)
       returning bill_id, attempt
     ), marked as (
       update selection s set paid_at = $5 from bill_line l join payment on payment.bill_id = l.bill_id
       where s.id = l.selection_id and s.dropped_at is null and s.paid_at is null returning l.bill_id
     )
     select bill_id as "billId", attempt, coalesce(selections, 0) as selections
     from payment left join (select bill_id, count(*) as selections from marked group by bill_id) told using (bill_id)`,
    [
      payments.map(({ billId }) => billId),
      payments.map(({ amountFen }) => amountFen),
      payments.map(({ reference }) => reference),
      payments.map(({ paidOn }) => paidOn),
      now,
      by,
    ],
  );

/**
 * Takes payments that stand back, as further rows, and marks what they paid as unpaid, in one statement; the bills are
 * locked and judged by `mayReverse`; one with a refund that stands is left. Gives the bills whose payment it was.
 */
export const reversePayments = (
  tx: Tx,
  payments: readonly { readonly billId: string; readonly attempt: number }[],
  { reason, by, now }: { readonly reason: string; readonly by: string; readonly now: Instant },
): Promise<{ readonly billId: string }[]> =>
  rows(
    tx,
    `with reversed as (
       insert into payment_reversal (bill_id, attempt, reason, at, registered_by)
       select p.bill_id, p.attempt, $3, $4, $5 from unnest($1::uuid[], $2::smallint[]) as asked (bill_id, attempt)
       join bill_payment p using (bill_id, attempt)
       where not exists (select from bill_refund f where f.bill_id = p.bill_id and ${refundStands})
       on conflict do nothing returning bill_id, attempt
     ), marked as (
       update selection s set paid_at = null from bill_line l join reversed r on r.bill_id = l.bill_id
       join bill_payment p on p.bill_id = r.bill_id and p.attempt = r.attempt
       where s.id = l.selection_id and s.paid_at = p.registered_at
     )
     select bill_id as "billId" from reversed`,
    [payments.map(({ billId }) => billId), payments.map(({ attempt }) => attempt), reason, now, by],
  );
