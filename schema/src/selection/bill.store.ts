import type { Instant } from '../kernel/instants.js';
import { notifySelecting } from '../messaging/messaging.store.js';
import { row, rows, type Tx } from '../platform/database.js';
import type { TermRecord } from '../terms/terms.store.js';

export interface Billed {
  readonly bills: number;
  readonly lines: number;
  readonly totalFen: number;
}

/**
 * S13: when lists are final, one bill per school and charging organisation of the term, with its lines, in one statement;
 * the same as `billsOf`. A school that has its bill of an organisation gets no second one, whoever asks again.
 */
export const billTerm = async (tx: Tx, term: TermRecord, now: Instant): Promise<Billed> => {
  const billed = await row<Billed>(
    tx,
    `with due as (
       select s.id, s.teacher_id, teacher.school_id, coalesce(c.charging_id, c.declaring_id) as charging_id,
         o.training_fee_fen as training, o.material_fee_fen as material
       from offering o join selection s on s.term_id = $1 and s.offering_id = o.id and s.dropped_at is null
         and s.paid_at is null
       join course c on c.id = o.course_id join teacher on teacher.account_id = s.teacher_id
       where o.term_id = $1 and o.training_fee_fen + o.material_fee_fen > 0
     ), billed as (
       insert into bill (number, term_id, school_id, charging_id, seal_name, training_fen, material_fen, created_at)
       select $2::text || '-' || school.code || '-' || charging.code, $1, school.id, charging.id,
         coalesce(school.seal_name, school.name), sum(due.training), sum(due.material), $3
       from due join organisation school on school.id = due.school_id
       join organisation charging on charging.id = due.charging_id
       group by school.id, charging.id
       on conflict (term_id, school_id, charging_id) do nothing
       returning id, school_id, charging_id, training_fen + material_fen as total
     ), line as (
       insert into bill_line (selection_id, bill_id, teacher_id, training_fen, material_fen)
       select due.id, billed.id, due.teacher_id, due.training, due.material
       from due join billed using (school_id, charging_id)
       on conflict (selection_id) do nothing returning 1
     )
     select (select count(*) from billed) as bills, (select count(*) from line) as lines,
       (select coalesce(sum(total), 0)::bigint from billed) as "totalFen"`,
    [term.id, term.code, now],
  );
  return billed ?? { bills: 0, lines: 0, totalFen: 0 };
};

const creditWhere = (whose: string): string => `
  insert into bill_credit (selection_id, bill_id, training_fen, material_fen, at)
  select l.selection_id, l.bill_id, l.training_fen, l.material_fen, $2
  from selection s join bill_line l on l.selection_id = s.id
  where ${whose} and s.dropped_at is not null
  on conflict (selection_id) do nothing returning 1 as one`;

/** S3: what an organisation deletes after the bill comes off what is due, as a further row; how many lines of a term. */
export const creditDropped = async (tx: Tx, termId: string, now: Instant): Promise<number> =>
  (await rows(tx, creditWhere('s.term_id = $1'), [termId, now])).length;

/** The same of these bills alone, for who is about to take money for them: a term's selections are too many to look through. */
export const creditDroppedOf = async (tx: Tx, billIds: readonly string[], now: Instant): Promise<number> =>
  (await rows(tx, creditWhere('l.bill_id = any($1::uuid[])'), [billIds, now])).length;

/** S13: tells the admins of every school with a bill of the term what is due. */
export const tellBills = (tx: Tx, term: TermRecord, now: Instant): Promise<number> =>
  notifySelecting(
    tx,
    `select g.account_id, 'selection.bills_made', jsonb_build_object('term', $3::text, 'termEn', $4::text,
       'bills', owed.bills, 'yuan', to_char(owed.fen / 100.0, 'FM999999990.00'), 'opens', $5::text, 'closes', $6::text),
       $2::timestamptz, 'bills_made/' || $1::text
     from (select school_id, count(*) as bills, sum(training_fen + material_fen) as fen from bill
       where term_id = $1::uuid group by school_id) owed
     join role_grant g on g.organisation_id = owed.school_id and g.role = 'school_admin'`,
    [term.id, now, term.name, term.nameEn, term.paymentOpens.toISOString(), term.paymentCloses.toISOString()],
  );
