import type { Instant } from '../kernel/instants.js';
import { rows, type Tx } from '../platform/database.js';

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
}

/**
 * Takes payments for bills and marks their selections as paid, in one statement, however many; the bills are locked and
 * judged by `mayTakePayment`. Gives how many selections are paid by them.
 */
export const takePayments = async (
  tx: Tx,
  payments: readonly Payment[],
  { by, now }: { readonly by: string; readonly now: Instant },
): Promise<number> => {
  const paid = await rows(
    tx,
    `with payment as (
       insert into bill_payment (bill_id, amount_fen, reference, registered_at, registered_by)
       select bill_id, amount, reference, $4, $5
       from unnest($1::uuid[], $2::integer[], $3::text[]) as taken (bill_id, amount, reference)
       returning bill_id
     )
     update selection s set paid_at = $4 from bill_line l join payment on payment.bill_id = l.bill_id
     where s.id = l.selection_id and s.dropped_at is null and s.paid_at is null returning 1 as one`,
    [
      payments.map(({ billId }) => billId),
      payments.map(({ amountFen }) => amountFen),
      payments.map(({ reference }) => reference),
      now,
      by,
    ],
  );
  return paid.length;
};
