import { row, type Tx } from '../../platform/database.js';

/** What must never be found in a city, as statements that find it; each cites the rule it breaks. */
const searches: Readonly<Record<string, string>> = {
  'a class counts other than its selections (S4)': `
    select o.id from offering o left join selection s on s.offering_id = o.id and s.dropped_at is null
    group by o.id having o.selected <> count(s.id)`,
  'a class is oversold (S4)': `select id from offering where selected > seats`,
  "somebody is in another district's course (S6)": `
    select s.id from selection s join offering o on o.id = s.offering_id join course c on c.id = o.course_id
    join teacher t on t.account_id = s.teacher_id join organisation school on school.id = t.school_id
    where c.district_id is not null and not c.district_id = any(school.lineage)`,
  'somebody took a public topic twice in a year (S9)': `
    select s.teacher_id from selection s join term t on t.id = s.term_id join offering o on o.id = s.offering_id
    join course c on c.id = o.course_id where c.public_topic is not null and s.dropped_at is null
    group by s.teacher_id, t.year, c.public_topic having count(*) > 1`,
  'somebody studies what was not paid (S13)': `
    select e.id from enrolment e join offering o on o.id = e.offering_id
    where e.programme_id is null and not exists (select from selection s
      where s.teacher_id = e.teacher_id and s.offering_id = e.offering_id and s.dropped_at is null
        and (s.paid_at is not null or o.training_fee_fen + o.material_fee_fen = 0))`,
  'somebody paid and does not study (S13)': `
    select s.id from selection s where s.paid_at is not null and not exists (select from enrolment e
      where e.teacher_id = s.teacher_id and e.offering_id = s.offering_id)`,
  'a lesson is covered other than by its spans (L2)': `
    select p.enrolment_id from lesson_progress p
    left join (select s.enrolment_id, s.lesson_id, range_agg(span) as spans, sum(upper(span) - lower(span)) as played
      from watch_session s join beat b on b.session_id = s.id cross join unnest(b.spans) as span
      group by s.enrolment_id, s.lesson_id) f using (enrolment_id, lesson_id)
    where p.coverage is distinct from coalesce(f.spans, '{}') or p.learning_ms > f.played`,
  'a lesson is watched past its end (L2)': `
    select p.enrolment_id from lesson_progress p join lesson l on l.id = p.lesson_id where p.covered_ms > l.duration_ms`,
  'a teacher watches two lessons at once (L2)': `
    select id from (select id, started_at, max(superseded_at) over (partition by teacher_id order by started_at, id
      rows between unbounded preceding and 1 preceding) as busy from watch_session) w where started_at < busy`,
  'study outside its window (L2)': `
    select s.id from watch_session s join enrolment e on e.id = s.enrolment_id
    where s.started_at < e.study_opens or s.superseded_at > e.study_closes`,
  'a passed course posted no hours, or others than it has (L3)': `
    select p.enrolment_id from passing p join enrolment e on e.id = p.enrolment_id
    left join ledger_entry l on l.enrolment_id = p.enrolment_id
    where l.id is null or l.hours <> p.hours or l.teacher_id <> e.teacher_id`,
  'hours of a course that was not passed (L3)': `
    select l.id from ledger_entry l where l.source = 'course'
      and not exists (select from passing p where p.enrolment_id = l.enrolment_id)`,
  'hours posted twice for one passing (L3)': `
    select enrolment_id from ledger_entry where enrolment_id is not null group by 1 having count(*) > 1`,
  'a year of a course other than that in which it was passed (H1)': `
    select l.id from ledger_entry l join passing p using (enrolment_id) join enrolment e on e.id = l.enrolment_id
    join offering o on o.id = e.offering_id join term t on t.id = o.term_id
    where l.year <> extract(year from p.passed_at at time zone t.city_zone)`,
  'carried over other than the surplus (H4)': `
    select c.teacher_id from (select teacher_id, year, hours from ledger_entry where source_key like 'carry_over:%'
      and source_key not like 'carry_over:%:%:%') c
    left join (select teacher_id, year + 1 as year,
        least(sum(hours) - 72, sum(hours) filter (where hour_kind = 'professional') - 42) as surplus
      from ledger_entry group by 1, 2) y on y.teacher_id = c.teacher_id and y.year = c.year
    where c.hours is distinct from y.surplus`,
  'a year verified other than its ledger stood (H6)': `
    select v.teacher_id from verification v join verification_run r on r.year = v.year and r.number = v.run
    left join lateral (select coalesce(sum(hours), 0) as total, coalesce(sum(hours) filter (where hour_kind = 'public'), 0) as public,
        coalesce(sum(hours) filter (where hour_kind = 'professional'), 0) as professional
      from ledger_entry l where l.teacher_id = v.teacher_id and l.year = v.year and l.posted_at <= r.started_at) had on true
    where (v.public, v.professional, v.public + v.professional + v.elective) is distinct from (had.public, had.professional, had.total)
      or v.passed <> (had.total >= r.need_total and had.public >= r.need_public and had.professional >= r.need_professional)`,
  'public hours twice for a topic and a year (S9)': `
    select e.teacher_id from ledger_entry l join enrolment e on e.id = l.enrolment_id join course c on c.id = e.course_id
    where c.public_topic is not null group by e.teacher_id, l.year, c.public_topic having count(*) > 1`,
  'an instant that is still to come': `
    select at from (select picked_at as at from selection union all select dropped_at from selection
      union all select paid_at from selection union all select enrolled_at from enrolment
      union all select passed_at from passing union all select posted_at from ledger_entry
      union all select received_at from beat union all select attempted_at from check_attempt) as past where at > $1`,
};

/** Every fault a city has, by what it is, with how often it was found; an empty record is a sound city. */
export const cityFaults = async (tx: Tx, now: Date): Promise<Record<string, number>> => {
  const faults: Record<string, number> = {};
  for (const [fault, search] of Object.entries(searches)) {
    const found = await row<{ n: number }>(
      tx,
      `select count(*) as n from (${search}) as found`,
      search.includes('$1') ? [now] : [],
    );
    if (found === null || found.n > 0) faults[fault] = found?.n ?? -1;
  }
  return faults;
};
