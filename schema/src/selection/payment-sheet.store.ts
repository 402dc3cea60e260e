import type { Instant } from '../kernel/instants.js';
import type { RefusalFacts } from '../kernel/refusals.js';
import { row, rows, type Tx } from '../platform/database.js';
import {
  paymentVerdicts,
  type JudgedPayment,
  type PaymentEntry,
  type PaymentVerdict,
} from './payment-sheet.rules.js';
import { countOf, orderDoing, orderUndoing, placeOf } from './reviewed-lines.store.js';

export interface PaymentSheetRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly fileName: string;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly taskId: string | null;
  readonly appliedAt: Instant | null;
  readonly undoTaskId: string | null;
  readonly undoneAt: Instant | null;
  /** when payment of the first of its terms closes: until then it can be taken back; null while nothing is registered */
  readonly reversibleUntil: Instant | null;
  /** lines that wait to be acted on */
  readonly open: number;
  readonly counts: Readonly<Record<PaymentVerdict, number>>;
  /** what was, or would be, registered by it */
  readonly totalFen: number;
}

export interface NewPaymentSheet {
  readonly organisationId: string;
  readonly fileName: string;
  readonly createdBy: string;
  readonly entries: readonly PaymentEntry[];
  readonly judged: readonly JudgedPayment[];
  readonly now: Instant;
}

/** Keeps a dry run; the same person's earlier ones that came to nothing go. Gives its id. */
export const keepSheet = async (tx: Tx, sheet: NewPaymentSheet): Promise<string> => {
  await rows(
    tx,
    `delete from payment_sheet where organisation_id = $1 and created_by = $2 and applied_at is null`,
    [sheet.organisationId, sheet.createdBy],
  );
  const kept = await row<{ id: string }>(
    tx,
    `insert into payment_sheet (organisation_id, file_name, created_by, created_at) values ($1, $2, $3, $4) returning id`,
    [sheet.organisationId, sheet.fileName, sheet.createdBy, sheet.now],
  );
  if (kept === null) throw new Error('a sheet was inserted and not returned');
  const { entries } = sheet;
  const judged = new Map(sheet.judged.map((one) => [one.line, one]));
  const verdicts = entries.map(({ line }) => judged.get(line));
  await rows(
    tx,
    `insert into payment_line (sheet_id, line, bill_number, amount, amount_fen, paid_on, reference, fault, bill_id, verdict,
       rule, key, facts, settled_at)
     select $1, l.line, l.number, l.amount, l.fen, l.paid_on, l.reference, l.fault, l.bill_id, l.verdict, l.rule, l.key,
       l.facts, case when l.fault is not null then $2::timestamptz end
     from unnest($3::integer[], $4::text[], $5::text[], $6::integer[], $7::date[], $8::text[], $9::text[], $10::uuid[],
       $11::text[], $12::text[], $13::text[], $14::jsonb[])
       as l (line, number, amount, fen, paid_on, reference, fault, bill_id, verdict, rule, key, facts)`,
    [
      kept.id,
      sheet.now,
      entries.map(({ line }) => line),
      entries.map(({ billNumber }) => billNumber),
      entries.map(({ amount }) => amount),
      entries.map(({ amountFen }) => amountFen),
      entries.map(({ paidOn }) => paidOn),
      entries.map(({ reference }) => reference),
      entries.map(({ fault }) => fault),
      verdicts.map((one) => one?.billId ?? null),
      verdicts.map((one) => one?.verdict ?? 'refused'),
      verdicts.map((one) => one?.rule ?? null),
      verdicts.map((one) => one?.key ?? null),
      verdicts.map((one) => JSON.stringify(one?.facts ?? {})),
    ],
  );
  return kept.id;
};

const recordColumns = `s.id, s.organisation_id as "organisationId", s.file_name as "fileName", s.created_at as "createdAt",
  creator.name as "createdBy", s.task_id as "taskId", s.applied_at as "appliedAt", s.undo_task_id as "undoTaskId",
  s.undone_at as "undoneAt", counted.*,
  (select min(t.payment_closes) from payment_line l join bill b on b.id = l.bill_id join term t on t.id = b.term_id
    where l.sheet_id = s.id and l.verdict = 'registered') as "reversibleUntil"`;

const recordTables = `payment_sheet s join account creator on creator.id = s.created_by
  cross join lateral (
    select count(*) filter (where settled_at is null) as open,
      coalesce(sum(amount_fen) filter (where verdict in ('planned', 'registered')), 0)::bigint as "totalFen",
      ${countOf(paymentVerdicts)} as counts from payment_line where sheet_id = s.id) counted`;

/** A sheet of this organisation; any other answers like one that does not exist. */
export const findPaymentSheet = (
  tx: Tx,
  organisationId: string,
  id: string,
): Promise<PaymentSheetRecord | null> =>
  row<PaymentSheetRecord>(
    tx,
    `select ${recordColumns} from ${recordTables} where s.id = $2 and s.organisation_id = $1`,
    [organisationId, id],
  );

/** The sheets of an organisation that were applied, newest first. */
export const newestSheets = (tx: Tx, organisationId: string, limit: number): Promise<PaymentSheetRecord[]> =>
  rows<PaymentSheetRecord>(
    tx,
    `select ${recordColumns} from ${recordTables}
     where s.organisation_id = $1 and s.applied_at is not null order by s.created_at desc, s.id limit $2`,
    [organisationId, limit],
  );

export interface PaymentLineRecord extends PaymentEntry {
  readonly verdict: PaymentVerdict;
  readonly rule: string | null;
  readonly key: string | null;
  readonly facts: RefusalFacts;
  readonly schoolName: string | null;
  readonly schoolNameEn: string | null;
}

/** Lines of a sheet: those that went wrong first, each in its order; `verdict` limits them to one. */
export const pageSheetLines = (
  tx: Tx,
  sheetId: string,
  asked: {
    readonly verdict: PaymentVerdict | null;
    readonly after: { readonly place: number; readonly line: number } | null;
    readonly limit: number;
  },
): Promise<(PaymentLineRecord & { readonly place: number })[]> =>
  rows(
    tx,
    `select * from (
       select l.line, l.bill_number as "billNumber", l.amount, l.amount_fen as "amountFen", l.paid_on::text as "paidOn",
         l.reference, l.fault, l.verdict, l.rule, l.key, l.facts, school.name as "schoolName",
         school.name_en as "schoolNameEn",
         ${placeOf('l.verdict')} as place
       from payment_line l left join bill b on b.id = l.bill_id left join organisation school on school.id = b.school_id
       where l.sheet_id = $1 and ($2::text is null or l.verdict = $2)) told
     where $3::integer is null or (place, line) > ($3, $4::integer)
     order by place, line limit $5`,
    [sheetId, asked.verdict, asked.after?.place ?? null, asked.after?.line ?? null, asked.limit],
  );

/** Notes the task that registers; false when it was taken back and is not to go on. */
export const orderSheet = orderDoing('payment_sheet');

/** Notes the task that takes back; nothing is registered by the sheet from then on. */
export const orderSheetUndo = orderUndoing('payment_sheet');
