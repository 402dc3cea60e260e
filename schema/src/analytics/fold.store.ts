import type { Instant } from '../kernel/instants.js';
import { row, rows, type Tx } from '../platform/database.js';
import { isCounted, noteDropped } from './dropped-figures.store.js';
import { figuresCounted } from './figures.jobs.js';
import { addMissingPeriods, figuresShape, rebuildFigures } from './rebuild.store.js';
import {
  adding,
  counts,
  needfulPeriods,
  placeKeys,
  placesNow,
  talliedRows,
  talliedSums,
} from './tallies.store.js';

/**
 * Makes this transaction the one that folds, and everything it reads one moment (N1). LOCK comes before the snapshot is
 * taken: whoever waited for the turn sees what the former one did. Must be the first statements of the transaction.
 */
export const takeTurn = async (tx: Tx): Promise<void> => {
  await rows(tx, `set transaction isolation level repeatable read`);
  await rows(tx, `lock table figure_fold in share row exclusive mode`);
};

/** Whether there is anything to fold; cheap enough for every second. */
export const figuresWait = async (tx: Tx): Promise<boolean> =>
  (await row(
    tx,
    `select from figure_fold where folded_at is null or shape < $1 or exists (select from figure_change)`,
    [figuresShape],
  )) !== null;

/**
 * Adds to the figures what was noted since, after `takeTurn`, and tells how many notes that were. The transaction sees
 * facts and their notes alike or neither: what is counted is exactly the facts minus the notes still there.
 */
export const foldFigures = async (
  tx: Tx,
  now: Instant,
  dropped: 'noted' | 'everybody' = 'noted',
): Promise<number> => {
  const standing = await row<{ built: boolean; waiting: number; moves: boolean }>(
    tx,
    `select folded_at is not null and shape >= $1 as built, (select count(*) from figure_change) as waiting,
       exists (select from figure_change where fact = 'place') as moves
     from figure_fold`,
    [figuresShape],
  );
  const waiting = standing?.waiting ?? 0;
  if (standing?.built !== true) {
    await rebuildFigures(tx, now);
    await announce(tx);
    return waiting;
  }
  const found = await noteDropped(tx, dropped);
  if (waiting + found > 0) {
    await addMissingPeriods(tx, 'figure_change');
    await foldCourses(tx);
    await foldBands(tx);
    await foldCourseDistricts(tx);
    if (standing.moves) await foldInService(tx);
    await foldPeople(tx);
    if (standing.moves) await foldPlaces(tx);
    await rows(tx, `delete from figure_change`);
    await announce(tx);
  }
  await rows(tx, `update figure_fold set folded_at = $1`, [now]);
  return waiting;
};

/** Whoever keeps figures hears of it once this is committed. */
const announce = (tx: Tx): Promise<unknown> => rows(tx, `select pg_notify($1, '')`, [figuresCounted]);

/** Per course a fact counts wherever its teacher is: a transfer changes nothing. */
const foldCourses = async (tx: Tx): Promise<void> => {
  await rows(
    tx,
    `insert into figure_by_course (fact, period, course_id, member, amount)
     select c.fact, p.id, o.course_id, c.member, sum(c.amount)
     from figure_change c
     join offering o on o.id = c.offering_id
     join term t on t.id = o.term_id
     join figure_period p on p.term_id = t.id or (p.span = 'year' and p.year = t.year)
     where c.fact <> 'begun'
     group by 1, 2, 3, 4 having sum(c.amount) <> 0
     ${adding('figure_by_course', placeKeys.figure_by_course)}`,
  );
};

/**
 * Those whom the notes are about: where each was counted (`was_…`, null for who is new) and where each is now. Whoever moved,
 * or is new, has a note that says so (`place`); of all others it is read where they are counted, and nothing is compared.
 */
const touched = `about as materialized (
  select teacher_id, bool_or(fact = 'place') as placed from figure_change group by teacher_id),
touched as (
  select was.teacher_id, was.district_id, was.school_id, was.stage, was.subject, was.in_service, false as is_new,
    was.district_id as was_district, was.school_id as was_school, was.stage as was_stage, was.subject as was_subject,
    was.in_service as was_in_service, false as moved
  from about join figure_teacher was using (teacher_id) where not about.placed
  union all
  select now.*, was.teacher_id is null, was.district_id, was.school_id, was.stage, was.subject, was.in_service,
    (was.district_id, was.school_id, was.stage, was.subject, was.in_service)
      is distinct from (now.district_id, now.school_id, now.stage, now.subject, now.in_service)
  from about join (${placesNow}) now using (teacher_id) left join figure_teacher was using (teacher_id)
  where about.placed)`;

/**
 * Distributions: what is noted counts where the teacher was; then all a moved teacher has goes from there to the new place.
 * That is read from the facts themselves, of which this transaction sees what it has folded and no more.
 */
const foldBands = async (tx: Tx): Promise<void> => {
  await rows(
    tx,
    `with ${touched},
     delta as (
       select c.fact, o.term_id, c.member, c.amount, coalesce(was_district, district_id) as district_id,
         coalesce(was_stage, stage) as stage, coalesce(was_subject, subject) as subject
       from figure_change c join touched using (teacher_id) join offering o on o.id = c.offering_id
       where c.fact in ('time', 'score')
       union all
       select band.fact, o.term_id, band.member, side.sign, side.district_id, side.stage, side.subject
       from touched t
       join enrolment e on e.teacher_id = t.teacher_id
       join offering o on o.id = e.offering_id
       join course_progress cp on cp.enrolment_id = e.id and ${isCounted}
       cross join lateral (values ('time', figure_time_band(cp.learning_ms)), ('score', figure_score_band(cp.score)))
         as band (fact, member)
       cross join lateral (values (-1, t.was_district, t.was_stage, t.was_subject), (1, t.district_id, t.stage, t.subject))
         as side (sign, district_id, stage, subject)
       where t.moved and not t.is_new)
     insert into figure_by_district (fact, period, district_id, stage, subject, member, amount)
     select d.fact, p.id, d.district_id, d.stage, d.subject, d.member, sum(d.amount)
     from delta d
     join term t on t.id = d.term_id
     join figure_period p on p.term_id = t.id or (p.span = 'year' and p.year = t.year)
     group by 1, 2, 3, 4, 5, 6 having sum(d.amount) <> 0
     ${adding('figure_by_district', placeKeys.figure_by_district)}`,
  );
};

/** S15: who of a district passed what; as with distributions, what is noted counts where the teacher was, then it all moves. */
const foldCourseDistricts = async (tx: Tx): Promise<void> => {
  await rows(
    tx,
    `with ${touched},
     delta as (
       select o.term_id, o.course_id, coalesce(was_district, district_id) as district_id,
         case c.fact when 'enrolled' then c.amount else 0 end as enrolled,
         case c.fact when 'passed' then c.amount else 0 end as passed
       from figure_change c join touched using (teacher_id) join offering o on o.id = c.offering_id
       where c.fact in ('enrolled', 'passed')
       union all
       select o.term_id, o.course_id, side.district_id, side.sign, case when g.enrolment_id is null then 0 else side.sign end
       from touched t
       join enrolment e on e.teacher_id = t.teacher_id and ${isCounted}
       join offering o on o.id = e.offering_id
       left join passing g on g.enrolment_id = e.id
       cross join lateral (values (-1, t.was_district), (1, t.district_id)) as side (sign, district_id)
       where t.moved and not t.is_new and t.was_district <> t.district_id)
     insert into figure_course_district as f (period, district_id, course_id, enrolled, passed)
     select p.id, d.district_id, d.course_id, sum(d.enrolled), sum(d.passed)
     from delta d join figure_period p on p.term_id = d.term_id
     group by 1, 2, 3 having sum(d.enrolled) <> 0 or sum(d.passed) <> 0
     on conflict (period, district_id, course_id) do update
       set enrolled = f.enrolled + excluded.enrolled, passed = f.passed + excluded.passed`,
  );
};

/** D9's denominator: who is in service where. */
const foldInService = async (tx: Tx): Promise<void> => {
  await rows(
    tx,
    `with ${touched},
     delta as (
       select -1 as sign, was_district as district_id, was_school as school_id, was_stage as stage, was_subject as subject
       from touched where moved and was_in_service
       union all
       select 1, district_id, school_id, stage, subject from touched where moved and in_service),
     schools as (
       insert into figure_by_school (fact, period, district_id, school_id, stage, member, amount)
       select 'in_service', 0, district_id, school_id, stage, -1, sum(sign) from delta
       group by district_id, school_id, stage having sum(sign) <> 0
       ${adding('figure_by_school', placeKeys.figure_by_school)})
     insert into figure_by_district (fact, period, district_id, stage, subject, member, amount)
     select 'in_service', 0, district_id, stage, subject, -1, sum(sign) from delta
     group by district_id, stage, subject having sum(sign) <> 0
     ${adding('figure_by_district', placeKeys.figure_by_district)}`,
  );
};

const kinds = ['public', 'professional', 'elective'];
const amountOf = (condition: string): string => `case when ${condition} then c.amount else 0 end`;
const hoursOf = (kind: string): string =>
  amountOf(`c.fact = 'hours' and c.member = ${String(kinds.indexOf(kind))}`);

/** What a note adds to a teacher's row of a period; a first band of learning time is a course begun (S12). */
const noted: Readonly<Record<(typeof counts)[number], string>> = {
  selected: amountOf(`c.fact = 'selected'`),
  paid: amountOf(`c.fact = 'paid'`),
  enrolled: amountOf(`c.fact = 'enrolled'`),
  passed: amountOf(`c.fact = 'passed'`),
  completed: amountOf(`c.fact = 'completed'`),
  owed: `case when o.training_fee_fen + o.material_fee_fen > 0
    then case c.fact when 'selected' then c.amount when 'paid' then -c.amount else 0 end else 0 end`,
  begun: amountOf(`c.fact in ('time', 'begun')`),
  hours_public: hoursOf('public'),
  hours_professional: hoursOf('professional'),
  hours_elective: hoursOf('elective'),
  verified: amountOf(`c.fact = 'verified'`),
};

/**
 * What is noted for each teacher and period, and nothing for the other periods of who moved: those count elsewhere now. Who
 * only went from one band to the next has nothing here.
 */
const affected = `affected as (
  select teacher_id, period, ${counts.map((name) => `sum(${name}) as ${name}`).join(', ')}
  from (
    select c.teacher_id, p.id as period, false as moved,
      ${counts.map((name) => `${noted[name]} as ${name}`).join(', ')}
    from figure_change c
    left join offering o on o.id = c.offering_id
    left join term t on t.id = o.term_id
    join figure_period p on p.term_id = t.id or p.programme_id = c.programme_id
      or (p.span = 'year' and p.year = coalesce(t.year, c.year))
    where c.fact not in ('place', 'score', 'points')
    union all
    select m.teacher_id, m.period, true, ${counts.map(() => '0').join(', ')}
    from figure_teacher_period m join touched using (teacher_id) where touched.moved
  ) each_note group by teacher_id, period
  having bool_or(moved) or ${counts.map((name) => `sum(${name}) <> 0`).join(' or ')})`;

/** Each affected row of a teacher and period is taken back from where it was counted and counted as it is where it is. */
const foldPeople = async (tx: Tx): Promise<void> => {
  const before = counts.map((name) => `m.${name}`).join(', ');
  const after = counts.map((name) => `coalesce(m.${name}, 0) + a.${name}`).join(', ');
  await rows(
    tx,
    `with ${touched}, ${affected},
     state as materialized (
       select -1 as sign, t.was_district as district_id, t.was_school as school_id, t.was_stage as stage,
         t.was_subject as subject, t.was_in_service as in_service, m.period, ${before}
       from affected a join touched t using (teacher_id)
       join figure_teacher_period m using (teacher_id, period) where not t.is_new
       union all
       select 1, t.district_id, t.school_id, t.stage, t.subject, t.in_service, a.period, ${after}
       from affected a join touched t using (teacher_id)
       left join figure_teacher_period m using (teacher_id, period)),
     kept as (
       insert into figure_teacher_period as m (teacher_id, period, ${counts.join(', ')})
       select teacher_id, period, ${counts.join(', ')} from affected
       on conflict (teacher_id, period) do update
         set ${counts.map((name) => `${name} = m.${name} + excluded.${name}`).join(', ')}),
     schools as (
       insert into figure_by_school (fact, period, district_id, school_id, stage, member, amount)
       select fact, period, district_id, school_id, stage, member, amount from (
         select s.period, district_id, school_id, stage, ${talliedSums}
         from (select * from state join (${needfulPeriods}) need using (period)) s
         group by s.period, district_id, school_id, stage) sums, ${talliedRows}
       where amount <> 0
       ${adding('figure_by_school', placeKeys.figure_by_school)})
     insert into figure_by_district (fact, period, district_id, stage, subject, member, amount)
     select fact, period, district_id, stage, subject, member, amount from (
       select s.period, district_id, stage, subject, ${talliedSums}
       from (select * from state join (${needfulPeriods}) need using (period)) s
       group by s.period, district_id, stage, subject) sums, ${talliedRows}
     where amount <> 0
     ${adding('figure_by_district', placeKeys.figure_by_district)}`,
  );
};

const foldPlaces = async (tx: Tx): Promise<void> => {
  await rows(
    tx,
    `with ${touched}
     insert into figure_teacher (teacher_id, district_id, school_id, stage, subject, in_service)
     select teacher_id, district_id, school_id, stage, subject, in_service from touched where moved
     on conflict (teacher_id) do update set district_id = excluded.district_id, school_id = excluded.school_id,
       stage = excluded.stage, subject = excluded.subject, in_service = excluded.in_service`,
  );
};
