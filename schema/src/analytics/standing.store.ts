import type { Hours } from '../kernel/hours.js';
import type { YearNeeds } from '../ledger/ledger.rules.js';
import { row, rows, type Tx } from '../platform/database.js';
import { isDropped } from '../study/dropped.store.js';
import type { StandingOrder, StandingPart } from './standing.rules.js';

/** A term as standings are read by: what is paid for is told once its results are final. */
export interface StandingTerm {
  readonly id: string;
  readonly year: number;
}

/** How one teacher stands in a term (S12): selected by kind, paid, begun, and what the year still misses (H1). */
export interface StandingRecord {
  readonly teacherId: string;
  readonly studyNumber: string;
  readonly name: string;
  readonly schoolName: string;
  readonly schoolNameEn: string | null;
  readonly stage: string | null;
  readonly subject: string | null;
  readonly courses: number;
  readonly public: Hours;
  readonly professional: Hours;
  readonly elective: Hours;
  readonly unpaid: number;
  readonly notStarted: number;
  readonly earned: Hours;
  readonly missingPublic: Hours;
  readonly missingProfessional: Hours;
  readonly missing: Hours;
}

/**
 * $1 organisation, $2 term, $3 year; $4 to $6 what the year asks for. Written with `@>`, of which PostgreSQL knows how many schools it finds:
 * one, a district's or all, each of which is best gone through in another way.
 */
const inScope = `t.state = 'active' and school.lineage @> array[$1::uuid]`;

const selectedNow = `exists (select from selection s where s.teacher_id = t.account_id and s.term_id = $2 and s.dropped_at is null)`;

const unpaidNow = `exists (select from selection s join offering o on o.id = s.offering_id
  where s.teacher_id = t.account_id and s.term_id = $2 and s.dropped_at is null and s.paid_at is null
    and o.cancelled_at is null and o.training_fee_fen + o.material_fee_fen > 0)`;

/** Something of a course was watched, attended or passed; what was watched of one that left the list counts no more (S3). */
const begun = `(exists (select from course_progress p where p.enrolment_id = e.id) and not ${isDropped})
  or exists (select from passing g where g.enrolment_id = e.id)
  or exists (select from class_result r where r.offering_id = e.offering_id and r.teacher_id = e.teacher_id)`;

/**
 * Enrolled in something of the term, and nothing of it begun: looked for among those of whom the last count says so (N1), or who were
 * enrolled since.
 */
const notStarted = `t.account_id in (
    select teacher_id from figure_teacher_period
    where period = (select id from figure_period where term_id = $2) and enrolled > 0 and begun = 0 and passed = 0
    union select teacher_id from figure_change where fact = 'enrolled')
  and exists (select from enrolment e join offering o on o.id = e.offering_id
    where e.teacher_id = t.account_id and o.term_id = $2 and not ${isDropped})
  and not exists (select from enrolment e join offering o on o.id = e.offering_id
    where e.teacher_id = t.account_id and o.term_id = $2 and (${begun}))`;

/**
 * What of the term a teacher is enrolled in, and nothing else about it: an index tells which of ten years' courses these are, so that
 * the others are not read.
 */
const enrolledIn = (teacher: string): string => `select e.offering_id from enrolment e
  join offering o on o.id = e.offering_id where e.teacher_id = ${teacher} and o.term_id = $2 offset 0`;

const earnedOf = (teacher: string): string => `select coalesce(sum(l.hours), 0) as total,
    coalesce(sum(l.hours) filter (where l.hour_kind = 'public'), 0) as public,
    coalesce(sum(l.hours) filter (where l.hour_kind = 'professional'), 0) as professional
  from ledger_entry l where l.teacher_id = ${teacher} and l.year = $3`;

const ofYear = (alias: string, teacher: string): string =>
  `figure_teacher_period ${alias} where ${alias}.teacher_id = ${teacher}
    and ${alias}.period = (select id from figure_period where span = 'year' and year = $3)`;

/** H1, as of the last count (N1): a year's entries of a whole city are a million. */
const short = `not exists (select from ${ofYear('enough', 't.account_id')}
  and enough.hours_public >= $5::numeric and enough.hours_professional >= $6::numeric
  and enough.hours_public + enough.hours_professional + enough.hours_elective >= $4::numeric)`;

const parts: Readonly<Record<StandingPart, string>> = {
  everybody: 'true',
  not_selected: `not ${selectedNow}`,
  unpaid: unpaidNow,
  not_started: notStarted,
  short,
};

/** What a page goes on after: the key of its order, and the study number among equals. */
export interface StandingPlace {
  readonly key: string | number;
  readonly studyNumber: string;
}

interface Ranking {
  /** SQL over a teacher `t` */
  readonly key: string;
  readonly type: 'text' | 'numeric';
  /** what the key needs beside the teacher */
  readonly join?: string;
}

const account = `join account a on a.id = t.account_id`;

/** Hours are ranked by as of the last count (N1), and told as they are now. */
const rankings: Readonly<Record<StandingOrder, Ranking>> = {
  number: { key: `0::numeric`, type: 'numeric' },
  name: { key: `a.name collate "C"`, type: 'text', join: account },
  hours: {
    key: `coalesce(chosen.hours_chosen, 0)`,
    type: 'numeric',
    join: `left join figure_teacher_period chosen on chosen.teacher_id = t.account_id
      and chosen.period = (select id from figure_period where term_id = $2)`,
  },
  missing: {
    key: `-greatest(0, $4::numeric - coalesce(had.hours_public + had.hours_professional + had.hours_elective, 0),
      $5::numeric - coalesce(had.hours_public, 0) + greatest(0, $6::numeric - coalesce(had.hours_professional, 0)),
      $6::numeric - coalesce(had.hours_professional, 0))`,
    type: 'numeric',
    join: `left join (select had.* from ${ofYear('had', 'had.teacher_id')}) had on had.teacher_id = t.account_id`,
  },
};

/** Teachers beneath an organisation with their standing: ranked first, and only those of the page are told what they have. */
export const pageStandings = (
  tx: Tx,
  asked: {
    readonly organisationId: string;
    readonly term: StandingTerm;
    readonly needs: YearNeeds;
    readonly part: StandingPart;
    /** a LIKE pattern for name or number */
    readonly pattern: string | null;
    readonly order: StandingOrder;
    readonly after: StandingPlace | null;
    readonly limit: number;
  },
): Promise<(StandingRecord & { readonly key: string | number })[]> => {
  const { key, type, join = '' } = rankings[asked.order];
  const searched = asked.pattern === null ? 'false' : 'a.name like $7 or t.study_number like $7';
  return rows(
    tx,
    `with page as materialized (
       select t.account_id, t.study_number, t.stage, t.subject, school.name as school_name,
         school.name_en as school_name_en, ${key} as key
       from teacher t join organisation school on school.id = t.school_id
       ${join} ${asked.pattern === null || join === account ? '' : account}
       where ${inScope} and ${parts[asked.part]} and ($7::text is null or ${searched})
         and ($8::text is null or (${key}, t.study_number) > ($8::${type}, $9::text))
         ${asked.order === 'number' ? 'and ($9 is null or t.study_number > $9)' : ''}
       order by ${asked.order === 'number' ? '' : 'key, '}t.study_number limit $10::integer
     ), standing as (
       select p.*, a.name, planned.courses, planned.public, planned.professional, planned.elective, planned.unpaid,
         idle.courses as not_started, had.total as earned,
         greatest(0, $5::numeric - had.public) as missing_public,
         greatest(0, $6::numeric - had.professional) as missing_professional,
         greatest(0, $4::numeric - had.total, $5::numeric - had.public + greatest(0, $6::numeric - had.professional),
           $6::numeric - had.professional) as missing
       from page p join account a on a.id = p.account_id
       cross join lateral (
         select count(s.id) as courses,
           coalesce(sum(o.hours) filter (where c.hour_kind = 'public'), 0) as public,
           coalesce(sum(o.hours) filter (where c.hour_kind = 'professional'), 0) as professional,
           coalesce(sum(o.hours) filter (where c.hour_kind = 'elective'), 0) as elective,
           count(*) filter (where s.paid_at is null and o.cancelled_at is null
             and o.training_fee_fen + o.material_fee_fen > 0) as unpaid
         from selection s join offering o on o.id = s.offering_id join course c on c.id = o.course_id
         where s.teacher_id = p.account_id and s.term_id = $2 and s.dropped_at is null) planned
       cross join lateral (
         select count(*) as courses from (${enrolledIn('p.account_id')}) of_term
         join enrolment e on e.teacher_id = p.account_id and e.offering_id = of_term.offering_id
         where not ${isDropped} and not (${begun})) idle
       cross join lateral (${earnedOf('p.account_id')}) had
     )
     select account_id as "teacherId", study_number as "studyNumber", name, school_name as "schoolName",
       school_name_en as "schoolNameEn", stage, subject, courses, public, professional, elective, unpaid,
       not_started as "notStarted", earned, missing_public as "missingPublic",
       missing_professional as "missingProfessional", missing, key
     from standing order by key, study_number`,
    [
      asked.organisationId,
      asked.term.id,
      asked.term.year,
      asked.needs.total,
      asked.needs.public,
      asked.needs.professional,
      asked.pattern,
      asked.after === null ? null : String(asked.after.key),
      asked.after?.studyNumber ?? null,
      asked.limit,
    ],
  );
};

/** How many of an organisation's teachers in service are in each part (S12). */
export interface StandingCounts {
  readonly teachers: number;
  readonly selected: number;
  readonly unpaid: number;
  readonly notStarted: number;
  readonly short: number;
}

const peopleOf = (fact: string): string => `coalesce(sum(people) filter (where fact = '${fact}'), 0)`;

/**
 * Read from what the worker keeps by school, the same as the parts of `pageStandings` a moment ago (N1); `needs` are those
 * the worker counts by, so that a year's shortage is who is in service less who completed it.
 */
export const countStandings = async (
  tx: Tx,
  organisationId: string,
  term: StandingTerm,
): Promise<StandingCounts> => {
  const counted = await row<StandingCounts>(
    tx,
    `with asked (fact, period) as (
       select 'in_service', 0
       union all select fact, id from figure_period, unnest(array['people_selected', 'people_owing', 'people_idle']) as fact
         where term_id = $2
       union all select 'completers', id from figure_period where span = 'year' and year = $3),
     told as (
       select f.fact, sum(f.amount) as people
       from asked join figure_by_school f using (fact, period) join organisation school on school.id = f.school_id
       where $1::uuid = any(school.lineage) group by f.fact)
     select ${peopleOf('in_service')} as teachers, ${peopleOf('people_selected')} as selected,
       ${peopleOf('people_owing')} as unpaid, ${peopleOf('people_idle')} as "notStarted",
       ${peopleOf('in_service')} - ${peopleOf('completers')} as short
     from told`,
    [organisationId, term.id, term.year],
  );
  if (counted === null) throw new Error('a count gave no row');
  return counted;
};

/** A course on a teacher's list of a term, as staff see it. */
export interface StaffSelectionRecord {
  readonly id: string;
  readonly teacherId: string;
  readonly offeringId: string;
  readonly source: string;
  readonly category: string | null;
  readonly paid: boolean;
}

/** What these teachers have on their lists of a term, each one's in the order picked. */
export const selectionsOfTeachers = (
  tx: Tx,
  termId: string,
  teacherIds: readonly string[],
): Promise<StaffSelectionRecord[]> =>
  rows<StaffSelectionRecord>(
    tx,
    `select id, teacher_id as "teacherId", offering_id as "offeringId", source, category, paid_at is not null as paid
     from selection where teacher_id = any($1::uuid[]) and term_id = $2 and dropped_at is null
     order by teacher_id, picked_at, id`,
    [teacherIds, termId],
  );
