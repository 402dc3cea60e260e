import type { Instant } from '../kernel/instants.js';
import { row, rows, type Tx } from '../platform/database.js';
import { runBy } from '../terms/terms.store.js';
import { standingPayment } from './payment.store.js';
import type { BillOnFile, JudgedPayment, PaymentEntry } from './payment-sheet.rules.js';

/** What a worker needs of a sheet, whoever asks. */
export interface SheetOrder {
  readonly id: string;
  readonly organisationId: string;
  readonly appliedBy: string;
  readonly undoneBy: string | null;
  readonly lines: number;
  readonly open: number;
  readonly registered: number;
}

/** Read first by whatever acts on a sheet: others who would act on it wait until the transaction ends. */
export const lockSheetOrder = async (tx: Tx, id: string): Promise<SheetOrder | null> => {
  await rows(tx, `select from payment_sheet where id = $1 for update`, [id]);
  return row<SheetOrder>(
    tx,
    `select s.id, s.organisation_id as "organisationId", s.applied_by as "appliedBy", s.undone_by as "undoneBy",
       (select count(*) from payment_line where sheet_id = s.id) as lines,
       (select count(*) from payment_line where sheet_id = s.id and settled_at is null) as open,
       (select count(*) from payment_line where sheet_id = s.id and verdict = 'registered') as registered
     from payment_sheet s where s.id = $1 and s.applied_at is not null`,
    [id],
  );
};

/** The next lines of a sheet that wait to be acted on, in their order. */
export const openPayments = (tx: Tx, sheetId: string, limit: number): Promise<PaymentEntry[]> =>
  rows<PaymentEntry>(
    tx,
    `select line, bill_number as "billNumber", amount, amount_fen as "amountFen", paid_on::text as "paidOn", reference, fault,
       facts from payment_line where sheet_id = $1 and settled_at is null order by line limit $2`,
    [sheetId, limit],
  );

/**
 * The bills that lines mean, of schools beneath the organisation in terms it runs itself (S14); lock them before what decides
 * is read.
 */
export const billsByNumber = (
  tx: Tx,
  organisationId: string,
  numbers: readonly string[],
): Promise<BillOnFile[]> =>
  rows(
    tx,
    `select b.id, b.number, t.payment_opens as "paymentOpens",
       b.training_fen + b.material_fen - credited.fen as "dueFen", form.handed_in_at as "formHandedInAt",
       paid.registered_at as "paidAt", paid.amount_fen as "paidFen", paid.reference
     from bill b join term t on t.id = b.term_id and ${runBy('$1')} join organisation school on school.id = b.school_id
     left join declaration_form form on form.term_id = b.term_id and form.school_id = b.school_id
     ${standingPayment}
     cross join lateral (select coalesce(sum(c.training_fen + c.material_fen), 0)::integer as fen
       from bill_credit c where c.bill_id = b.id) credited
     where b.number = any($2::text[]) and $1::uuid = any(school.lineage)`,
    [organisationId, numbers],
  );

/** Keeps what became of lines; `attempts` names the payments that were registered for bills. */
export const settlePayments = async (
  tx: Tx,
  sheetId: string,
  judged: readonly JudgedPayment[],
  attempts: ReadonlyMap<string, number>,
  now: Instant,
): Promise<void> => {
  const attemptOf = ({ verdict, billId }: JudgedPayment): number | null =>
    verdict === 'planned' && billId !== null ? (attempts.get(billId) ?? null) : null;
  await rows(
    tx,
    `update payment_line l set verdict = case when j.attempt is null then j.verdict else 'registered' end,
       attempt = j.attempt, rule = j.rule, key = j.key, facts = j.facts, bill_id = j.bill_id, settled_at = $2
     from unnest($3::integer[], $4::text[], $5::text[], $6::text[], $7::jsonb[], $8::uuid[], $9::smallint[])
       as j (line, verdict, rule, key, facts, bill_id, attempt)
     where l.sheet_id = $1 and l.line = j.line and l.settled_at is null`,
    [
      sheetId,
      now,
      judged.map(({ line }) => line),
      judged.map(({ verdict }) => verdict),
      judged.map(({ rule }) => rule),
      judged.map(({ key }) => key),
      judged.map(({ facts }) => JSON.stringify(facts)),
      judged.map(({ billId }) => billId),
      judged.map(attemptOf),
    ],
  );
};

/** A payment that a line of a sheet registered. */
export interface RegisteredLine {
  readonly line: number;
  readonly billId: string;
  readonly attempt: number;
}

/** The next lines that a sheet registered and that were not taken back yet. */
export const registeredLines = (tx: Tx, sheetId: string, limit: number): Promise<RegisteredLine[]> =>
  rows<RegisteredLine>(
    tx,
    `select line, bill_id as "billId", attempt from payment_line
     where sheet_id = $1 and verdict = 'registered' order by line limit $2`,
    [sheetId, limit],
  );

/** Keeps what became of the lines that were to be taken back: those of `reversed` bills were, the others had been before. */
export const settleReversed = async (
  tx: Tx,
  sheetId: string,
  lines: readonly RegisteredLine[],
  reversed: ReadonlySet<string>,
): Promise<void> => {
  await rows(
    tx,
    `update payment_line l set verdict = asked.verdict from unnest($2::integer[], $3::text[]) as asked (line, verdict)
     where l.sheet_id = $1 and l.line = asked.line and l.verdict = 'registered'`,
    [
      sheetId,
      lines.map(({ line }) => line),
      lines.map(({ billId }) => (reversed.has(billId) ? 'undone' : 'changed')),
    ],
  );
};
