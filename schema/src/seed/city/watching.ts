import { rows, type Tx } from '../../platform/database.js';
import { whileBare } from './bare-tables.js';
import type { Tell } from './tell.js';

/**
 * How far everybody came (L1, L2): who is diligent finishes, others stop somewhere, some never begin. A term in study is
 * under way. Nobody watches two lessons at once: every course of a teacher has its own hour of the day.
 */
export const drawJourneys = async (tx: Tx): Promise<void> => {
  await rows(
    tx,
    `create table seeding.lesson as
     select l.course_id, l.id, l.title, l.title_en, l.duration_ms, c.asked, c.right_answers, c.one_wrong,
       row_number() over (partition by l.course_id order by h.position, l.position) as place,
       count(*) over (partition by l.course_id) as total
     from lesson l join chapter h on h.id = l.chapter_id
     left join lateral (
       select count(*) as asked,
         jsonb_agg(jsonb_build_object('questionId', q.id, 'option', q.answer) order by q.position) as right_answers,
         jsonb_agg(jsonb_build_object('questionId', q.id, 'option', case when q.position = 1
           then (q.answer + 1) % jsonb_array_length(q.options) else q.answer end) order by q.position) as one_wrong
       from check_question q where q.lesson_id = l.id) c on true
     where l.kind = 'video' and l.media_ready`,
  );
  await rows(tx, `create index on seeding.lesson (course_id, place)`);
  await rows(tx, `analyze seeding.lesson`);
  await rows(
    tx,
    `create table seeding.journey with (autovacuum_enabled = off) as
     select p.num, p.slot, p.teacher_id, p.course_id, p.enrolment_id, p.offering_id, t.n as term, t.studied,
       t.study_opens, p.fate, l.total,
       extract(day from least(t.study_closes, t.today) - t.study_opens)::integer as days,
       pg_temp.draw(p.num, 30) < case when t.study_closes > t.today then 0.22 + 0.35 * p.diligence
         else 0.84 + 0.15 * p.diligence end as finished,
       pg_temp.draw(p.num, 33) < 0.2 as idle,
       floor(l.total * pg_temp.draw(p.num, 31))::integer as done,
       (1 - 0.12 * l.total) * pg_temp.draw(p.num, 32) as part
     from seeding.pick p join seeding.term t on t.n = p.term
     join seeding.lesson l on l.course_id = p.course_id and l.place = 1
     where p.fate = 'paid'`,
  );
  await rows(
    tx,
    `create table seeding.watched with (autovacuum_enabled = off) as
     select j.num * 8 + l.place as key, j.teacher_id, j.enrolment_id, l.id as lesson_id, l.place, l.duration_ms,
       pg_temp.seeded_id('watch/' || j.num || '/' || l.place) as session_id,
       case when j.finished or l.place <= j.done then l.duration_ms else floor(l.duration_ms * j.part)::integer end as stop_ms,
       j.study_opens + make_interval(
         days => floor(pg_temp.draw(j.num, 34) * (j.days - 7))::integer + l.place::integer - 1,
         mins => 390 + 105 * j.slot + floor(40 * pg_temp.draw(j.num * 8 + l.place, 35))::integer) as started_at,
       case when j.finished or l.place <= j.done then l.asked end as asked,
       l.asked - (pg_temp.draw(j.num * 8 + l.place, 36) >= 0.8)::integer as correct
     from seeding.journey j join seeding.lesson l using (course_id)
     where j.studied and (j.finished or (not j.idle and l.place <= j.done + 1))`,
  );
  await rows(tx, `delete from seeding.watched where stop_ms < 1000`);
  await rows(tx, `analyze seeding.journey`);
  await rows(tx, `analyze seeding.watched`);
};

/** Facts as players reported them (L2), and what the roll-up makes of them: verified against it in tests. */
export const keepFacts = async (tx: Tx, tell: Tell): Promise<void> => {
  await whileBare(tx, ['watch_session', 'beat', 'lesson_progress', 'check_attempt'], async () => {
    await rows(
      tx,
      `insert into watch_session (id, teacher_id, enrolment_id, lesson_id, device, terminal, started_at, superseded_at)
       select session_id, teacher_id, enrolment_id, lesson_id,
         case when phone then 'city-phone' else 'city-pc' end, case when phone then 'mobile' else 'pc' end,
         started_at, started_at + (stop_ms + 15000) * interval '1 millisecond'
       from (select *, pg_temp.draw(key, 37) < 0.6 as phone from seeding.watched) w order by started_at`,
    );
    tell(0.2);
    await rows(tx, beats);
    tell(0.45);
    await rows(
      tx,
      `insert into check_attempt (enrolment_id, lesson_id, answers, correct, total, attempted_at)
       select w.enrolment_id, w.lesson_id, case when w.correct = w.asked then l.right_answers else l.one_wrong end,
         w.correct, w.asked, w.started_at + (w.stop_ms + 60000) * interval '1 millisecond'
       from seeding.watched w join seeding.lesson l on l.id = w.lesson_id
       where w.asked > 0 order by w.started_at, w.key`,
    );
    tell(0.6);
    await rows(
      tx,
      `insert into lesson_progress (enrolment_id, lesson_id, coverage, covered_ms, clock_ms, learning_ms, position_ms,
         check_score, watched_at, rolled_up_at)
       select enrolment_id, lesson_id, int4multirange(int4range(0, stop_ms)), stop_ms, stop_ms, stop_ms, stop_ms,
         case when asked > 0 then trunc(100.0 * correct / asked, 2) end,
         started_at + (stop_ms + case when stop_ms > 20000 then 800 else 400 end) * interval '1 millisecond',
         started_at + (stop_ms + case when asked > 0 then 62000 else 2000 end) * interval '1 millisecond'
       from seeding.watched order by enrolment_id, lesson_id`,
    );
    tell(0.75);
  });
};

/** A report at about half, one at the end. */
const beats = `
  insert into beat (session_id, sequence, received_at, position_ms, spans, played_ms)
  select w.session_id, b.sequence, w.started_at + (b.upto + 400 + 400 * b.sequence) * interval '1 millisecond', b.upto,
    array[int4range(b.since, b.upto)], b.upto - b.since
  from seeding.watched w
  cross join lateral (values (0, 0, case when w.stop_ms > 20000 then w.stop_ms / 2000 * 1000 else w.stop_ms end),
    (1, w.stop_ms / 2000 * 1000, w.stop_ms)) as b (sequence, since, upto)
  where b.sequence = 0 or w.stop_ms > 20000`;
