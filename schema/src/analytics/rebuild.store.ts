import type { Instant } from '../kernel/instants.js';
import { rows, type Tx } from '../platform/database.js';
import { deriveDropped, isCounted } from './dropped-figures.store.js';
import { counts, placedTeachers, placesNow, talliedRows, talliedSums } from './tallies.store.js';

/** Years, terms and programmes that figures are told for, years also from these rows. Ids are taken only for what is new. */
export const addMissingPeriods = async (tx: Tx, facts: 'figure_change' | 'ledger_entry'): Promise<void> => {
  await rows(
    tx,
    `insert into figure_period (span, year, term_id)
     select 'term', t.year, t.id from term t
     where not exists (select from figure_period p where p.term_id = t.id) order by t.code`,
  );
  await rows(
    tx,
    `insert into figure_period (span, year, programme_id)
     select 'programme', t.year, g.id from programme g join term t on t.id = g.term_id
     where not exists (select from figure_period p where p.programme_id = g.id) order by g.code`,
  );
  await rows(
    tx,
    `insert into figure_period (span, year)
     select 'year', year from (
       select year from term union select year from verification_run where not trial
       union select year from ${facts} where year is not null) known (year)
     where not exists (select from figure_period p where p.span = 'year' and p.year = known.year) order by year`,
  );
};

/**
 * From here on this transaction notes nothing about figures: for who fills or corrects a whole city in bulk. Unless it
 * rebuilds the figures itself, the next turn to fold does.
 */
export const deferFigures = async (tx: Tx): Promise<void> => {
  await rows(tx, `select set_config('xueshi.figures', 'rebuilt', true)`);
  await rows(tx, `update figure_fold set folded_at = null`);
};

/**
 * Derives every figure from the facts, set by set, whatever was there before (N1): first each teacher's periods, from
 * them the places, then distributions and courses. While others write, only after `takeTurn` (see fold.store).
 */
export const rebuildFigures = async (tx: Tx, now: Instant): Promise<void> => {
  for (const table of derived) await rows(tx, `delete from ${table}`);
  await addMissingPeriods(tx, 'ledger_entry');
  for (const statement of steps) await rows(tx, statement);
  await rows(tx, `update figure_fold set folded_at = $1, shape = $2`, [now, figuresShape]);
};

/** Another number whenever other figures are kept than before: those of an older shape are derived anew. */
export const figuresShape = 5;

const derived = [
  'figure_change',
  'figure_dropped',
  'figure_teacher',
  'figure_teacher_period',
  'figure_by_district',
  'figure_by_school',
  'figure_by_course',
  'figure_course_district',
];

const columns = counts.join(', ');
const sums = counts.map((name) => `sum(facts.${name}) as ${name}`).join(', ');
/** A term's row of a teacher, from facts that each have a few columns; the others are nought. */
const only = (given: Partial<Record<(typeof counts)[number], string>>): string =>
  counts.map((name) => `${given[name] ?? '0'} as ${name}`).join(', ');

/** Rows of one period beside each other: lists of a term or a year read them all (S12). */
const teacherTerms = `
  insert into figure_teacher_period (teacher_id, period, ${columns})
  select teacher_id, p.id, ${sums}
  from (
    select s.teacher_id, s.offering_id, ${only({
      selected: '1',
      paid: 'case when s.paid_at is null then 0 else 1 end',
      owed: 'case when s.paid_at is null and costly.training_fee_fen + costly.material_fee_fen > 0 then 1 else 0 end',
      hours_chosen: 'costly.hours',
    })}
    from selection s join offering costly on costly.id = s.offering_id where s.dropped_at is null
    union all
    select e.teacher_id, e.offering_id,
      ${only({ enrolled: '1', passed: 'case when g.enrolment_id is null then 0 else 1 end' })}
    from enrolment e left join passing g on g.enrolment_id = e.id where ${isCounted}
    union all
    select e.teacher_id, e.offering_id, ${only({ begun: '1' })}
    from course_progress cp join enrolment e on e.id = cp.enrolment_id and ${isCounted}
    union all
    select r.teacher_id, r.offering_id, ${only({ begun: '1' })} from class_result r) facts
  join offering o on o.id = facts.offering_id
  join figure_period p on p.term_id = o.term_id
  group by teacher_id, p.id order by p.id, teacher_id`;

const teacherYears = `
  insert into figure_teacher_period (teacher_id, period, ${columns})
  select teacher_id, p.id, ${sums}
  from (
    select m.teacher_id, t.year, ${counts.map((name) => `m.${name}`).join(', ')}
    from figure_teacher_period m join figure_period t on t.id = m.period and t.span = 'term'
    union all
    select teacher_id, year, ${only({
      hours_public: `case hour_kind when 'public' then hours else 0 end`,
      hours_professional: `case hour_kind when 'professional' then hours else 0 end`,
      hours_elective: `case hour_kind when 'elective' then hours else 0 end`,
    })} from ledger_entry
    union all
    select teacher_id, year, ${only({ verified: 'turned' })} from verification where turned <> 0) facts
  join figure_period p on p.span = 'year' and p.year = facts.year
  group by teacher_id, p.id order by p.id, teacher_id`;

const teacherProgrammes = `
  insert into figure_teacher_period (teacher_id, period, ${columns})
  select teacher_id, p.id, ${sums}
  from (
    select e.teacher_id, e.programme_id,
      ${only({ enrolled: '1', passed: 'case when g.enrolment_id is null then 0 else 1 end' })}
    from enrolment e left join passing g on g.enrolment_id = e.id
    where e.programme_id is not null and ${isCounted}
    union all
    select teacher_id, programme_id, ${only({ completed: '1' })} from programme_completion) facts
  join figure_period p on p.programme_id = facts.programme_id
  group by teacher_id, p.id`;

/** Places of one kind from the teachers' periods, and who is in service there. */
const places = (table: string, place: string): string[] => [
  `insert into ${table} (fact, period, ${place}, member, amount)
   select fact, period, ${place}, member, amount
   from (select s.period, ${place}, ${talliedSums} from ${placedTeachers('figure_teacher')} s group by s.period, ${place}) sums, ${talliedRows}
   where amount <> 0`,
  `insert into ${table} (fact, period, ${place}, member, amount)
   select 'in_service', 0, ${place}, -1, count(*) from figure_teacher where in_service group by ${place}`,
];

/** Years are the sums of their terms. */
const withYears = `join figure_period term_period on term_period.term_id = o.term_id
  join figure_period p on p.id = term_period.id or (p.span = 'year' and p.year = term_period.year)`;

/** Enrolments by band of learning time and of score, for one expression of what they are told by. */
const bands = (key: string): string => `
  select band.fact, o.term_id, ${key}, band.member, count(*) as amount
  from course_progress cp
  join enrolment e on e.id = cp.enrolment_id and ${isCounted}
  join offering o on o.id = e.offering_id
  join figure_teacher t on t.teacher_id = e.teacher_id
  cross join lateral (values ('time', figure_time_band(cp.learning_ms)), ('score', figure_score_band(cp.score)))
    as band (fact, member)
  group by band.fact, o.term_id, ${key}, band.member`;

const districtBands = `
  insert into figure_by_district (fact, period, district_id, stage, subject, member, amount)
  select o.fact, p.id, o.district_id, o.stage, o.subject, o.member, sum(o.amount)
  from (${bands('t.district_id, t.stage, t.subject')}) o ${withYears} group by 1, 2, 3, 4, 5, 6`;

const courses = `
  insert into figure_by_course (fact, period, course_id, member, amount)
  select f.fact, p.id, o.course_id, f.member, sum(f.amount)
  from (
    select tally.fact, offering_id, -1 as member, tally.amount
    from (select offering_id, count(*) as selected, count(paid_at) as paid from selection
          where dropped_at is null group by offering_id) s,
      lateral (values ('selected', s.selected), ('paid', s.paid)) as tally (fact, amount)
    union all
    select tally.fact, offering_id, -1, tally.amount
    from (select e.offering_id, count(*) as enrolled, count(g.enrolment_id) as passed
          from enrolment e left join passing g on g.enrolment_id = e.id where ${isCounted} group by e.offering_id) e,
      lateral (values ('enrolled', e.enrolled), ('passed', e.passed)) as tally (fact, amount)
    union all
    select 'points', e.offering_id, -1, sum(round(cp.score * 100))
    from course_progress cp join enrolment e on e.id = cp.enrolment_id and ${isCounted} group by e.offering_id
    union all
    select fact, id, member, amount from (${bands('o.id')}) band) f
  join offering o on o.id = f.offering_id
  ${withYears}
  where f.amount <> 0
  group by 1, 2, 3, 4`;

/** S12, S15: what a district's people selected and passed in a term, course by course. */
const courseDistricts = `
  insert into figure_course_district (period, district_id, course_id, selected, paid, enrolled, passed)
  select p.id, t.district_id, o.course_id, sum(facts.selected), sum(facts.paid), sum(facts.enrolled), sum(facts.passed)
  from (
    select teacher_id, offering_id, 1 as selected, (paid_at is not null)::integer as paid, 0 as enrolled, 0 as passed
    from selection where dropped_at is null
    union all
    select e.teacher_id, e.offering_id, 0, 0, 1, (g.enrolment_id is not null)::integer
    from enrolment e left join passing g on g.enrolment_id = e.id where ${isCounted}) facts
  join offering o on o.id = facts.offering_id
  join figure_period p on p.term_id = o.term_id
  join figure_teacher t on t.teacher_id = facts.teacher_id
  group by 1, 2, 3`;

const steps: readonly string[] = [
  deriveDropped,
  `insert into figure_teacher (teacher_id, district_id, school_id, stage, subject, in_service)
   select teacher_id, district_id, school_id, stage, subject, in_service from (${placesNow}) now`,
  teacherTerms,
  teacherYears,
  teacherProgrammes,
  ...places('figure_by_district', 'district_id, stage, subject'),
  ...places('figure_by_school', 'district_id, school_id, stage'),
  districtBands,
  courses,
  courseDistricts,
];
