import type { Instant } from '../kernel/instants.js';
import { row, rows, type Tx } from '../platform/database.js';
import { cityZone } from '../platform/city-time.js';
import { standingPayment } from './payment.store.js';
import { refunded, refundStands } from './refund.store.js';

/** A bill with what became of it. */
export interface BillRecord {
  readonly id: string;
  readonly number: string;
  readonly termId: string;
  readonly schoolId: string;
  readonly schoolName: string;
  readonly schoolNameEn: string | null;
  readonly sealName: string;
  readonly chargingName: string;
  readonly chargingNameEn: string | null;
  readonly trainingFen: number;
  readonly materialFen: number;
  /** what was credited since */
  readonly creditedFen: number;
  readonly dueFen: number;
  readonly teachers: number;
  readonly createdAt: Instant;
  readonly formHandedInAt: Instant | null;
  readonly paidAt: Instant | null;
  readonly reference: string | null;
  /** of the payment that stands: which one of the bill it is, and what it came to */
  readonly attempt: number | null;
  readonly paidFen: number | null;
  /** the bank's day of it, or the day it was registered; YYYY-MM-DD */
  readonly paidOn: string | null;
  /** what refunds that stand gave back (S3) */
  readonly refundedFen: number;
}

const columns = `b.id, b.number, b.term_id as "termId", b.school_id as "schoolId", school.name as "schoolName",
  school.name_en as "schoolNameEn", b.seal_name as "sealName", charging.name as "chargingName",
  charging.name_en as "chargingNameEn", b.training_fen as "trainingFen", b.material_fen as "materialFen",
  credited.fen as "creditedFen", b.training_fen + b.material_fen - credited.fen as "dueFen",
  (select count(distinct l.teacher_id) from bill_line l where l.bill_id = b.id) as teachers,
  b.created_at as "createdAt", form.handed_in_at as "formHandedInAt", paid.registered_at as "paidAt", paid.reference,
  paid.attempt, paid.amount_fen as "paidFen",
  coalesce(paid.paid_on, (paid.registered_at at time zone '${cityZone}')::date)::text as "paidOn",
  refunded.fen as "refundedFen"`;

const tables = `bill b join organisation school on school.id = b.school_id
  join organisation charging on charging.id = b.charging_id
  left join declaration_form form on form.term_id = b.term_id and form.school_id = b.school_id
  ${standingPayment}
  cross join lateral (select coalesce(sum(c.training_fen + c.material_fen), 0)::integer as fen
    from bill_credit c where c.bill_id = b.id) credited
  ${refunded}`;

/** Was paid, is not due any more and was not given back yet: the same as `refundOf`. */
const toGiveBack = `coalesce(greatest(paid.amount_fen - (b.training_fen + b.material_fen - credited.fen) - refunded.fen, 0), 0)`;

/** Bills of which something is still to be done: paid, or given back. */
export const billParts = ['unpaid', 'refund'] as const;
export type BillPart = (typeof billParts)[number];

/** Which bills: those of schools beneath an organisation, of a term, perhaps of one part only. */
export interface BillFilter {
  readonly organisationId: string;
  readonly termId: string;
  /** null for all */
  readonly part: BillPart | null;
  /** part of a number or of a school's name */
  readonly search: string | null;
}

const filtered = `$1::uuid = any(school.lineage) and b.term_id = $2
  and case $3::text when 'unpaid' then paid.attempt is null and b.training_fen + b.material_fen > credited.fen
    when 'refund' then ${toGiveBack} > 0 else true end
  and ($4::text is null or b.number ilike $4 or school.name ilike $4 or charging.name ilike $4)`;

const values = ({ organisationId, termId, part, search }: BillFilter): unknown[] => [
  organisationId,
  termId,
  part,
  search === null ? null : `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`,
];

/** Bills by number, after one. */
export const pageBills = (
  tx: Tx,
  filter: BillFilter,
  page: { readonly after: string | null; readonly limit: number },
): Promise<BillRecord[]> =>
  rows<BillRecord>(
    tx,
    `select ${columns} from ${tables} where ${filtered} and ($5::text is null or b.number > $5)
     order by b.number limit $6`,
    [...values(filter), page.after, page.limit],
  );

/** What all bills of a filter come to; counted in fen. */
export interface BillTotals {
  readonly bills: number;
  readonly schools: number;
  readonly trainingFen: number;
  readonly materialFen: number;
  readonly creditedFen: number;
  readonly paidFen: number;
  readonly unpaidFen: number;
  /** what is still to be given back (S3), and what was */
  readonly refundFen: number;
  readonly refundedFen: number;
}

export const totalBills = async (tx: Tx, filter: BillFilter): Promise<BillTotals> => {
  const found = await row<BillTotals>(
    tx,
    `select count(*) as bills, count(distinct b.school_id) as schools,
       coalesce(sum(b.training_fen), 0)::bigint as "trainingFen", coalesce(sum(b.material_fen), 0)::bigint as "materialFen",
       coalesce(sum(credited.fen), 0)::bigint as "creditedFen", coalesce(sum(paid.amount_fen), 0)::bigint as "paidFen",
       coalesce(sum(b.training_fen + b.material_fen - credited.fen) filter (where paid.attempt is null), 0)::bigint as "unpaidFen",
       coalesce(sum(${toGiveBack}), 0)::bigint as "refundFen", coalesce(sum(refunded.fen), 0)::bigint as "refundedFen"
     from ${tables} where ${filtered}`,
    values(filter),
  );
  if (found === null) throw new Error('a count without a row');
  return found;
};

/** A bill of a school beneath an organisation; any other answers like one that does not exist. */
export const findBill = (tx: Tx, organisationId: string, id: string): Promise<BillRecord | null> =>
  row<BillRecord>(tx, `select ${columns} from ${tables} where b.id = $2 and $1::uuid = any(school.lineage)`, [
    organisationId,
    id,
  ]);

/** One selection on a bill. */
export interface BillLineRecord {
  readonly selectionId: string;
  readonly name: string;
  readonly studyNumber: string;
  readonly courseNumber: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly trainingFen: number;
  readonly materialFen: number;
  readonly credited: boolean;
  readonly paid: boolean;
  /** its fees were given back (S3) */
  readonly refunded: boolean;
}

/** The lines of a bill by study number and course, after one; all of them without a limit. */
export const linesOfBill = (
  tx: Tx,
  billId: string,
  page: {
    readonly after: { readonly studyNumber: string; readonly courseNumber: string } | null;
    readonly limit: number | null;
  },
): Promise<BillLineRecord[]> =>
  rows<BillLineRecord>(
    tx,
    `select l.selection_id as "selectionId", a.name, t.study_number as "studyNumber", c.number as "courseNumber", c.title,
       c.title_en as "titleEn", l.training_fen as "trainingFen", l.material_fen as "materialFen",
       credit.selection_id is not null as credited, s.paid_at is not null as paid,
       exists (select from bill_refund_line r join bill_refund f using (bill_id, number)
         where r.selection_id = l.selection_id and ${refundStands}) as refunded
     from bill_line l join selection s on s.id = l.selection_id join teacher t on t.account_id = l.teacher_id
     join account a on a.id = t.account_id join offering o on o.id = s.offering_id join course c on c.id = o.course_id
     left join bill_credit credit on credit.selection_id = l.selection_id
     where l.bill_id = $1 and ($2::text is null or (t.study_number, c.number) > ($2::text, $3::text))
     order by t.study_number, c.number limit $4`,
    [billId, page.after?.studyNumber ?? null, page.after?.courseNumber ?? null, page.limit],
  );
