import type { TeacherCard } from '../accounts/actor.rules.js';
import type { Instant } from '../kernel/instants.js';
import { rows, type Tx } from '../platform/database.js';
import type { BulkEntry, BulkGround, BulkTeacher, JudgedEntry } from './bulk.rules.js';

/** Whom and what lines mean, in two statements: teachers beneath the organisation, courses of the term. */
export const bulkGround = async (
  tx: Tx,
  organisationId: string,
  termId: string,
  entries: readonly BulkEntry[],
): Promise<BulkGround> => {
  const numbers = (of: (entry: BulkEntry) => string): string[] => [
    ...new Set(entries.filter(({ fault }) => fault === null).map(of)),
  ];
  const teachers = await rows<BulkTeacher>(
    tx,
    `select t.account_id as id, t.study_number as "studyNumber", a.name, school.lineage
     from teacher t join account a on a.id = t.account_id join organisation school on school.id = t.school_id
     where t.study_number = any($2::text[]) and $1::uuid = any(school.lineage)`,
    [organisationId, numbers(({ studyNumber }) => studyNumber)],
  );
  const offerings = await rows<{ id: string; number: string }>(
    tx,
    `select o.id, c.number from course c join offering o on o.course_id = c.id and o.term_id = $1
     where c.number = any($2::text[])`,
    [termId, numbers(({ courseNumber }) => courseNumber)],
  );
  return { teachers, offerings };
};

/**
 * Selects the planned ones of judged lines and keeps what became of every line, in one statement; lock its teachers
 * and classes first, so that no seat goes in between (S4). Gives how many were selected.
 */
export const selectLines = async (
  tx: Tx,
  bulk: { readonly id: string; readonly termId: string },
  judged: readonly JudgedEntry[],
  now: Instant,
): Promise<number> => {
  const settled = await rows<{ verdict: string }>(
    tx,
    `with judged as (
       select * from unnest($4::integer[], $5::text[], $6::text[], $7::text[], $8::jsonb[], $9::uuid[], $10::uuid[])
         as j (line, verdict, rule, key, facts, teacher_id, offering_id)
     ), picked as (
       insert into selection (teacher_id, term_id, offering_id, source, picked_at)
       select teacher_id, $2, offering_id, 'school', $3::timestamptz from judged where verdict = 'planned'
       returning id, teacher_id, offering_id
     ), seats as (
       update offering set selected = selected + taken.seats
       from (select offering_id, count(*) as seats from picked group by 1) taken where offering.id = taken.offering_id
     )
     update bulk_line b set
       verdict = case when p.id is null then j.verdict else 'selected' end, selection_id = p.id,
       rule = j.rule, key = j.key, facts = j.facts, teacher_id = j.teacher_id, offering_id = j.offering_id, settled_at = $3
     from judged j left join picked p on p.teacher_id = j.teacher_id and p.offering_id = j.offering_id and j.verdict = 'planned'
     where b.bulk_id = $1 and b.line = j.line and b.settled_at is null
     returning b.verdict`,
    [
      bulk.id,
      bulk.termId,
      now,
      judged.map(({ line }) => line),
      judged.map(({ verdict }) => verdict),
      judged.map(({ rule }) => rule),
      judged.map(({ key }) => key),
      judged.map(({ facts }) => JSON.stringify(facts)),
      judged.map(({ teacherId }) => teacherId),
      judged.map(({ offeringId }) => offeringId),
    ],
  );
  return settled.filter(({ verdict }) => verdict === 'selected').length;
};

/** A selection that a line of a bulk brought. */
export interface BulkSelected {
  readonly line: number;
  readonly selectionId: string;
  readonly teacherId: string;
  readonly offeringId: string;
}

/** The next lines that a bulk selected and that were not taken back yet. */
export const selectedLines = (tx: Tx, bulkId: string, limit: number): Promise<BulkSelected[]> =>
  rows<BulkSelected>(
    tx,
    `select line, selection_id as "selectionId", teacher_id as "teacherId", offering_id as "offeringId"
     from bulk_line where bulk_id = $1 and verdict = 'selected' order by line limit $2`,
    [bulkId, limit],
  );

/**
 * Takes back what lines selected, seats counted, where it is still as they left it; what somebody dropped or paid since
 * stays as it is. Lock their teachers and classes first. Gives the classes in which a seat is free now, once for each seat.
 */
export const dropLines = async (
  tx: Tx,
  bulkId: string,
  lines: readonly BulkSelected[],
  by: string,
  now: Instant,
): Promise<string[]> => {
  const freed = await rows<{ offeringId: string; dropped: boolean }>(
    tx,
    `with asked as (
       select * from unnest($2::integer[], $3::uuid[]) as a (line, selection_id)
     ), dropped as (
       update selection s set dropped_at = $4, dropped_by = $5 from asked
       where s.id = asked.selection_id and s.dropped_at is null and s.paid_at is null and s.source = 'school'
       returning s.id, s.offering_id
     ), seats as (
       update offering set selected = selected - freed.seats
       from (select offering_id, count(*) as seats from dropped group by 1) freed where offering.id = freed.offering_id
     )
     update bulk_line b set verdict = case when d.id is null then 'changed' else 'undone' end
     from asked left join dropped d on d.id = asked.selection_id
     where b.bulk_id = $1 and b.line = asked.line and b.verdict = 'selected'
     returning b.offering_id as "offeringId", d.id is not null as dropped`,
    [bulkId, lines.map(({ line }) => line), lines.map(({ selectionId }) => selectionId), now, by],
  );
  return freed.filter(({ dropped }) => dropped).map(({ offeringId }) => offeringId);
};

/** A course on the list of a teacher, as the school's staff see it. */
export interface StaffSelection {
  readonly id: string;
  readonly teacherId: string;
  readonly termId: string;
  readonly offeringId: string;
  readonly source: string;
  readonly category: string | null;
  readonly state: TeacherCard['state'];
}

/** An active selection of a teacher beneath the organisation; any other answers like one that does not exist. */
export const findStaffSelection = async (
  tx: Tx,
  organisationId: string,
  id: string,
): Promise<StaffSelection | null> =>
  (
    await rows<StaffSelection>(
      tx,
      `select s.id, s.teacher_id as "teacherId", s.term_id as "termId", s.offering_id as "offeringId", s.source,
         s.category, t.state
       from selection s join teacher t on t.account_id = s.teacher_id
       join organisation school on school.id = t.school_id
       where s.id = $2 and s.dropped_at is null and $1::uuid = any(school.lineage)`,
      [organisationId, id],
    )
  )[0] ?? null;

/** Everybody of a school whom it may select for, by study number (A6: archived teachers are not offered). */
export const activeTeachers = (
  tx: Tx,
  schoolId: string,
): Promise<{ readonly studyNumber: string; readonly name: string }[]> =>
  rows(
    tx,
    `select t.study_number as "studyNumber", a.name from teacher t join account a on a.id = t.account_id
     where t.school_id = $1 and t.state = 'active' order by t.study_number`,
    [schoolId],
  );
