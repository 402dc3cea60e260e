import { rows, type Tx } from '../../platform/database.js';
import { whileBare } from './bare-tables.js';
import type { Tell } from './tell.js';

/**
 * Scores by the term's policy (L3), in the order of operations of score.rules, so that the roll-up would write the same to
 * the hundredth; and who passed. Terms without facts keep the result alone.
 */
export const keepResults = async (tx: Tx, tell: Tell): Promise<void> => {
  await rows(tx, scored);
  await rows(tx, `analyze seeding.scored`);
  tell(0.25);
  await rows(
    tx,
    `create table seeding.passed with (autovacuum_enabled = off) as ${passedWithFacts} union all ${passedLongAgo}`,
  );
  await rows(tx, `analyze seeding.passed`);
  tell(0.5);
  await whileBare(tx, ['course_progress', 'passing'], async () => {
    await rows(
      tx,
      `insert into course_progress (enrolment_id, score, parts, learning_ms, rolled_up_at)
       select enrolment_id, score, parts, learnt_ms, rolled_up_at from seeding.scored`,
    );
    await rows(
      tx,
      `insert into passing (enrolment_id, passed_at, score, hours)
       select p.enrolment_id, p.passed_at, p.score, o.hours
       from seeding.passed p join offering o on o.id = p.offering_id`,
    );
    tell(0.75);
  });
};

const scored = `
  create table seeding.scored with (autovacuum_enabled = off) as
  with course as (
    select course_id, sum(duration_ms) as video_ms, count(*) filter (where asked > 0) as checks
    from seeding.lesson group by course_id),
  learnt as (
    select w.enrolment_id, sum(w.stop_ms) as learnt_ms,
      sum(case when w.asked > 0 then trunc(100.0 * w.correct / w.asked, 2) else 0 end)::double precision as marks,
      max(w.started_at + (w.stop_ms + case when w.asked > 0 then 60000
        when w.stop_ms > 20000 then 800 else 400 end) * interval '1 millisecond') as last_at,
      max(w.started_at + (w.stop_ms + 62000) * interval '1 millisecond') as rolled_up_at
    from seeding.watched w group by w.enrolment_id),
  shares as (
    select l.enrolment_id, l.last_at, l.rolled_up_at, l.learnt_ms, c.checks, v.weight_video, v.weight_check,
      l.learnt_ms::double precision / c.video_ms::double precision as video,
      case when c.checks > 0 then l.marks / (100 * c.checks)::double precision else 0 end as checked
    from learnt l join seeding.journey j using (enrolment_id) join course c using (course_id)
    cross join lateral (select case when c.checks > 0 then 75 else 100 end::double precision as weight_video,
      case when c.checks > 0 then 25 else 0 end::double precision as weight_check) v)
  select enrolment_id, last_at, rolled_up_at, learnt_ms,
    least(100, floor(((100 * weight_video * video) / 100 + (100 * weight_check * checked) / 100) * 100 + 1e-7) / 100)::numeric(5,2)
      as score,
    case when checks > 0 then jsonb_build_array(
      jsonb_build_object('key', 'video', 'weight', weight_video, 'share', floor(video * 1e4 + 1e-7) / 1e4,
        'points', floor(weight_video * video * 100 + 1e-7) / 100),
      jsonb_build_object('key', 'check', 'weight', weight_check, 'share', floor(checked * 1e4 + 1e-7) / 1e4,
        'points', floor(weight_check * checked * 100 + 1e-7) / 100))
    else jsonb_build_array(jsonb_build_object('key', 'video', 'weight', weight_video,
      'share', floor(video * 1e4 + 1e-7) / 1e4, 'points', floor(weight_video * video * 100 + 1e-7) / 100)) end as parts
  from shares`;

const iso = (instant: string): string =>
  `to_char((${instant}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const passedWithFacts = `
  select j.num, j.term, j.teacher_id, j.offering_id, j.course_id, j.enrolment_id, s.last_at as passed_at, s.score, s.parts,
    w.lessons
  from seeding.journey j join seeding.scored s using (enrolment_id)
  join (
    select w.enrolment_id, jsonb_agg(jsonb_build_object('lessonId', l.id, 'title', l.title, 'titleEn', l.title_en,
        'durationMs', l.duration_ms, 'learningMs', w.stop_ms,
        'spans', jsonb_build_array(jsonb_build_object('fromMs', 0, 'toMs', w.stop_ms)), 'devices', 1,
        'firstAt', ${iso('w.started_at')},
        'lastAt', ${iso("w.started_at + (w.stop_ms + 800) * interval '1 millisecond'")}) order by w.place) as lessons
    from seeding.watched w join seeding.lesson l on l.id = w.lesson_id group by w.enrolment_id) w using (enrolment_id)
  where j.studied and j.finished`;

const passedLongAgo = `
  select j.num, j.term, j.teacher_id, j.offering_id, j.course_id, j.enrolment_id,
    j.study_opens + make_interval(secs => (j.days * 86400.0 - 1) * pg_temp.draw(j.num, 40)), r.score,
    jsonb_build_array(
      jsonb_build_object('key', 'video', 'weight', 75, 'share', 1, 'points', 75),
      jsonb_build_object('key', 'check', 'weight', 25, 'share', (r.score - 75) / 25, 'points', r.score - 75)),
    '[]'::jsonb
  from seeding.journey j
  cross join lateral (select 75 + trunc((12.5 + 12.5 * sqrt(pg_temp.draw(j.num, 41)))::numeric, 2) as score) r
  where not j.studied and j.finished`;
