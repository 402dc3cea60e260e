import type { Instant } from '../kernel/instants.js';
import { row, rows, type Tx } from '../platform/database.js';
import { isCounted, noteDropped } from './dropped-figures.store.js';
import { foldPeople } from './fold-people.store.js';
import {
  chooseTurn,
  endTurn,
  factsOf,
  notesAtOnce,
  takeNotes,
  touchedBy,
  type Turn,
} from './fold-turn.store.js';
import { figuresCounted } from './figures.jobs.js';
import { addMissingPeriods, figuresShape, rebuildFigures } from './rebuild.store.js';
import { adding, placeKeys } from './tallies.store.js';

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
 * facts and their notes alike or neither: what is counted is exactly the facts minus the notes still there. More than
 * `atOnce` are folded teacher by teacher, all of one's notes in the same turn: where a teacher's facts are read, none of them is
 * still to be counted.
 */
export const foldFigures = async (
  tx: Tx,
  now: Instant,
  { dropped = 'noted', atOnce = notesAtOnce }: { dropped?: 'noted' | 'everybody'; atOnce?: number } = {},
): Promise<number> => {
  const standing = await row<{ built: boolean; waiting: number }>(
    tx,
    `select folded_at is not null and shape >= $1 as built, (select count(*) from figure_change) as waiting
     from figure_fold`,
    [figuresShape],
  );
  const waiting = standing?.waiting ?? 0;
  if (standing?.built !== true) {
    await rebuildFigures(tx, now);
    await announce(tx);
    return waiting;
  }
  if (waiting === 0 && dropped === 'noted') {
    await rows(tx, `update figure_fold set folded_at = $1`, [now]);
    return 0;
  }
  // Everybody at once is sorted and joined in memory; a few notes never need it.
  await rows(tx, `set local work_mem = '64MB'`);
  const chosen = await chooseTurn(tx, waiting, atOnce);
  await noteDropped(tx, dropped === 'everybody' ? dropped : chosen);
  await addMissingPeriods(tx, 'figure_change');
  const taken = await takeNotes(tx, chosen);
  const turn: Turn = { ...taken, facts: await factsOf(tx, taken.notes) };
  if (turn.facts.size > 0) {
    await foldCourses(tx, turn);
    await foldBands(tx, turn);
    await foldCourseDistricts(tx, turn);
    if (turn.facts.has('place')) await foldInService(tx, turn);
    await foldPeople(tx, turn);
    if (turn.facts.has('place')) await foldPlaces(tx, turn);
    await announce(tx);
  }
  const folded = await endTurn(tx, turn);
  // Another count, but not until now: some of what happened is still to come.
  await rows(tx, `update figure_fold set folded_at = case when $2 then folded_at else $1 end`, [
    now,
    turn.more,
  ]);
  return turn.more ? folded : waiting;
};

/** Whoever keeps figures hears of it once this is committed. */
const announce = (tx: Tx): Promise<unknown> => rows(tx, `select pg_notify($1, '')`, [figuresCounted]);

const aboutAny = ({ facts }: Turn, some: readonly string[]): boolean => some.some((fact) => facts.has(fact));

/** Per course a fact counts wherever its teacher is: a transfer changes nothing. */
const foldCourses = async (tx: Tx, { notes }: Turn): Promise<void> => {
  await rows(
    tx,
    `insert into figure_by_course (fact, period, course_id, member, amount)
     select c.fact, p.id, o.course_id, c.member, sum(c.amount)
     from (select fact, offering_id, member, sum(amount) as amount from ${notes} each_note
       where fact <> 'begun' and offering_id is not null group by 1, 2, 3) c
     join offering o on o.id = c.offering_id
     join term t on t.id = o.term_id
     join figure_period p on p.term_id = t.id or (p.span = 'year' and p.year = t.year)
     group by 1, 2, 3, 4 having sum(c.amount) <> 0
     ${adding('figure_by_course', placeKeys.figure_by_course)}`,
  );
};

/**
 * Distributions: what is noted counts where the teacher was; then all a moved teacher has goes from there to the new place.
 * That is read from the facts themselves, of which this transaction sees what it has folded and no more.
 */
const foldBands = async (tx: Tx, turn: Turn): Promise<void> => {
  if (!aboutAny(turn, ['time', 'score', 'place'])) return;
  await rows(
    tx,
    `with ${touchedBy(turn, ['time', 'score'])},
     delta as (
       select c.fact, o.term_id, c.member, c.amount, coalesce(was_district, district_id) as district_id,
         coalesce(was_stage, stage) as stage, coalesce(was_subject, subject) as subject
       from ${turn.notes} c join touched using (teacher_id) join offering o on o.id = c.offering_id
       where c.fact in ('time', 'score')
       ${turn.facts.has('place') ? `union all ${movedBands}` : ''})
     insert into figure_by_district (fact, period, district_id, stage, subject, member, amount)
     select d.fact, p.id, d.district_id, d.stage, d.subject, d.member, sum(d.amount)
     from delta d
     join term t on t.id = d.term_id
     join figure_period p on p.term_id = t.id or (p.span = 'year' and p.year = t.year)
     group by 1, 2, 3, 4, 5, 6 having sum(d.amount) <> 0
     ${adding('figure_by_district', placeKeys.figure_by_district)}`,
  );
};

const movedBands = `
       select band.fact, o.term_id, band.member, side.sign, side.district_id, side.stage, side.subject
       from touched t
       join enrolment e on e.teacher_id = t.teacher_id
       join offering o on o.id = e.offering_id
       join course_progress cp on cp.enrolment_id = e.id and ${isCounted}
       cross join lateral (values ('time', figure_time_band(cp.learning_ms)), ('score', figure_score_band(cp.score)))
         as band (fact, member)
       cross join lateral (values (-1, t.was_district, t.was_stage, t.was_subject), (1, t.district_id, t.stage, t.subject))
         as side (sign, district_id, stage, subject)
       where t.moved and not t.is_new`;

/** S12, S15: who of a district chose and passed what; as with distributions, what is noted counts where the teacher was, then it all moves. */
const foldCourseDistricts = async (tx: Tx, turn: Turn): Promise<void> => {
  if (!aboutAny(turn, [...ofCourseDistrict, 'place'])) return;
  await rows(
    tx,
    `with ${touchedBy(turn, ofCourseDistrict)},
     delta as (
       select o.term_id, o.course_id, coalesce(was_district, district_id) as district_id,
         ${ofCourseDistrict.map((fact) => `case c.fact when '${fact}' then c.amount else 0 end as ${fact}`).join(', ')}
       from ${turn.notes} c join touched using (teacher_id) join offering o on o.id = c.offering_id
       where c.fact in (${ofCourseDistrict.map((fact) => `'${fact}'`).join(', ')})
       ${turn.facts.has('place') ? movedCourses : ''})
     insert into figure_course_district as f (period, district_id, course_id, ${ofCourseDistrict.join(', ')})
     select p.id, d.district_id, d.course_id, ${ofCourseDistrict.map((fact) => `sum(d.${fact})`).join(', ')}
     from delta d join figure_period p on p.term_id = d.term_id
     group by 1, 2, 3 having ${ofCourseDistrict.map((fact) => `sum(d.${fact}) <> 0`).join(' or ')}
     on conflict (period, district_id, course_id) do update
       set ${ofCourseDistrict.map((fact) => `${fact} = f.${fact} + excluded.${fact}`).join(', ')}`,
  );
};

const ofCourseDistrict = ['selected', 'paid', 'enrolled', 'passed'] as const;

const wentElsewhere = `t.moved and not t.is_new and t.was_district <> t.district_id`;
const bothSides = `(values (-1, t.was_district), (1, t.district_id)) as side (sign, district_id)`;

const movedCourses = `
       union all
       select o.term_id, o.course_id, side.district_id, 0, 0, side.sign, case when g.enrolment_id is null then 0 else side.sign end
       from touched t
       join enrolment e on e.teacher_id = t.teacher_id and ${isCounted}
       join offering o on o.id = e.offering_id
       left join passing g on g.enrolment_id = e.id
       cross join lateral ${bothSides}
       where ${wentElsewhere}
       union all
       select o.term_id, o.course_id, side.district_id, side.sign, case when s.paid_at is null then 0 else side.sign end, 0, 0
       from touched t
       join selection s on s.teacher_id = t.teacher_id and s.dropped_at is null
       join offering o on o.id = s.offering_id
       cross join lateral ${bothSides}
       where ${wentElsewhere}`;

/** D9's denominator: who is in service where. */
const foldInService = async (tx: Tx, turn: Turn): Promise<void> => {
  await rows(
    tx,
    `with ${touchedBy(turn)},
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

const foldPlaces = async (tx: Tx, turn: Turn): Promise<void> => {
  await rows(
    tx,
    `with ${touchedBy(turn)}
     insert into figure_teacher (teacher_id, district_id, school_id, stage, subject, in_service)
     select teacher_id, district_id, school_id, stage, subject, in_service from touched where moved
     on conflict (teacher_id) do update set district_id = excluded.district_id, school_id = excluded.school_id,
       stage = excluded.stage, subject = excluded.subject, in_service = excluded.in_service`,
  );
};
