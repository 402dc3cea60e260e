import type { Instant } from '../kernel/instants.js';
import { row, rows, type Tx } from '../platform/database.js';
import { lockBills } from '../selection/payment.store.js';
import { lockClasses, lockTeachers } from '../selection/press.store.js';
import type { RemovableClass, Seat } from './removal.rules.js';

/** A course of an organisation in a term, whatever its delivery. */
export interface SeatedClass extends RemovableClass {
  /** the offering's id */
  readonly id: string;
  readonly termId: string;
  readonly organisationId: string;
  /** active selections */
  readonly holders: number;
}

/** A course in a term that this organisation declares (S3); any other answers like one that does not exist. */
export const findSeatedClass = (tx: Tx, organisationId: string, id: string): Promise<SeatedClass | null> =>
  row<SeatedClass>(
    tx,
    `select o.id, o.term_id as "termId", c.declaring_id as "organisationId", o.selected as holders,
       o.cancelled_at as "cancelledAt"
     from offering o join course c on c.id = o.course_id where o.id = $2 and c.declaring_id = $1`,
    [organisationId, id],
  );

export interface SeatRecord extends Seat {
  readonly teacherId: string;
  readonly schoolName: string;
  readonly schoolNameEn: string | null;
  readonly pickedAt: Instant;
  readonly paidAt: Instant | null;
  readonly trainingFeeFen: number;
  readonly materialFeeFen: number;
}

/** A result that was registered last overrules what was passed before it (H2). */
const seatColumns = `s.id as "selectionId", s.teacher_id as "teacherId", t.study_number as "studyNumber", a.name,
  school.name as "schoolName", school.name_en as "schoolNameEn", s.picked_at as "pickedAt", s.source, s.category,
  s.paid_at as "paidAt", s.paid_at is not null as paid, line.selection_id is not null as billed,
  coalesce(line.training_fen, o.training_fee_fen) as "trainingFeeFen",
  coalesce(line.material_fen, o.material_fee_fen) as "materialFeeFen",
  coalesce(line.training_fen + line.material_fen, o.training_fee_fen + o.material_fee_fen) as "feeFen",
  exists (select from enrolment e join passing p on p.enrolment_id = e.id
    where e.teacher_id = s.teacher_id and e.offering_id = s.offering_id)
    and coalesce((select r.passed from class_result r
      where r.offering_id = s.offering_id and r.teacher_id = s.teacher_id order by r.round desc limit 1), true) as passed`;

const seatTables = `selection s join offering o on o.id = s.offering_id join teacher t on t.account_id = s.teacher_id
  join account a on a.id = t.account_id join organisation school on school.id = t.school_id
  left join bill_line line on line.selection_id = s.id`;

/** Who holds a seat in a class, by study number, after the given one; `pattern` is a LIKE pattern over name and number. */
export const pageSeats = (
  tx: Tx,
  classId: string,
  asked: { readonly limit: number; readonly after: string | null; readonly pattern: string | null },
): Promise<SeatRecord[]> =>
  rows<SeatRecord>(
    tx,
    `select ${seatColumns} from ${seatTables}
     where s.offering_id = $1 and s.dropped_at is null and ($3::text is null or t.study_number > $3)
       and ($4::text is null or a.name ilike $4 or t.study_number ilike $4)
     order by t.study_number limit $2`,
    [classId, asked.limit, asked.after, asked.pattern],
  );

/** Those of these selections that hold a seat in the class. */
export const seatsByIds = (tx: Tx, classId: string, ids: readonly string[]): Promise<SeatRecord[]> =>
  rows<SeatRecord>(
    tx,
    `select ${seatColumns} from ${seatTables}
     where s.offering_id = $1 and s.id = any($2::uuid[]) and s.dropped_at is null order by t.study_number`,
    [classId, ids],
  );

/**
 * Holds everything a deletion of these seats changes or hangs on until the transaction ends, in the order of everybody
 * else: teachers, the class, their enrolments (a roll-up may pass one this moment), their bills. Read the seats afterwards.
 */
export const lockSeats = async (tx: Tx, classId: string, ids: readonly string[]): Promise<void> => {
  const named = await rows<{ teacherId: string; billId: string | null }>(
    tx,
    `select s.teacher_id as "teacherId", line.bill_id as "billId"
     from selection s left join bill_line line on line.selection_id = s.id
     where s.offering_id = $1 and s.id = any($2::uuid[])`,
    [classId, ids],
  );
  const teacherIds = named.map(({ teacherId }) => teacherId);
  await lockTeachers(tx, teacherIds);
  await lockClasses(tx, [classId]);
  await rows(
    tx,
    `select from enrolment where offering_id = $1 and teacher_id = any($2::uuid[]) order by id for no key update`,
    [classId, teacherIds],
  );
  const bills = new Set(named.flatMap(({ billId }) => (billId === null ? [] : [billId])));
  await lockBills(tx, [...bills]);
};

/**
 * S3: takes seats away in one statement: selections end, seats are free, bills are credited, and who did it and why is
 * kept. Lock and judge them first. Nobody waits for these seats: outside the rounds no line moves (S4).
 */
export const removeSeats = async (
  tx: Tx,
  removal: {
    readonly classId: string;
    readonly selectionIds: readonly string[];
    readonly reason: string;
    readonly by: string;
    readonly now: Instant;
  },
): Promise<string> => {
  const kept = await row<{ id: string }>(
    tx,
    `with act as (
       insert into class_removal (offering_id, removed_by, reason, at) values ($1, $4, $3, $5) returning id
     ), dropped as (
       update selection set dropped_at = $5, dropped_by = $4
       where offering_id = $1 and id = any($2::uuid[]) and dropped_at is null returning id
     ), seats as (
       update offering set selected = selected - (select count(*) from dropped) where id = $1
     ), credited as (
       insert into bill_credit (selection_id, bill_id, training_fen, material_fen, at)
       select l.selection_id, l.bill_id, l.training_fen, l.material_fen, $5
       from bill_line l join dropped on dropped.id = l.selection_id on conflict (selection_id) do nothing
     ), seat as (
       insert into class_removal_seat (selection_id, removal_id) select dropped.id, act.id from dropped, act
     )
     select id from act`,
    [removal.classId, removal.selectionIds, removal.reason, removal.by, removal.now],
  );
  if (kept === null) throw new Error('a deletion was written and not returned');
  return kept.id;
};

export interface RemovalRecord {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
  readonly teachers: number;
}

/** The newest deletions from a class. */
export const newestRemovals = (tx: Tx, classId: string, limit: number): Promise<RemovalRecord[]> =>
  rows<RemovalRecord>(
    tx,
    `select r.at, a.name as by, r.reason,
       (select count(*) from class_removal_seat seat where seat.removal_id = r.id) as teachers
     from class_removal r join account a on a.id = r.removed_by
     where r.offering_id = $1 order by r.at desc, r.id limit $2`,
    [classId, limit],
  );
