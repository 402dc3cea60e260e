import type { Instant } from '../kernel/instants.js';
import { rows, type Tx } from '../platform/database.js';
import type { CourseScore } from './score.rules.js';
import { readSpans } from './spans.store.js';
import type { Span } from './study.rules.js';
import type { RollUp } from './study.jobs.js';

/** Takes enrolments for this transaction, in one order for everybody, so that a later roll-up sees every fact. */
export const lockEnrolments = async (tx: Tx, enrolmentIds: readonly string[]): Promise<void> => {
  await rows(tx, `select 1 from enrolment where id = any($1::uuid[]) order by id for no key update`, [
    enrolmentIds,
  ]);
};

/**
 * L2 over all facts of these lessons, the same as study.rules' learningTime: coverage is the union of all spans; the
 * clock is, for each session, what was played but never more than passed until its last report or the taking over.
 */
export const recomputeProgress = async (tx: Tx, lessons: readonly RollUp[], now: Instant): Promise<void> => {
  await rows(
    tx,
    `with target as (select * from unnest($1::uuid[], $2::uuid[]) as t (enrolment_id, lesson_id)),
     watched as (
       select t.enrolment_id, t.lesson_id, s.id, s.started_at, s.superseded_at,
              sum(b.played_ms) as played_ms, max(b.received_at) as last_at,
              (array_agg(b.position_ms order by b.sequence desc))[1] as position_ms
       from target t
       join watch_session s on s.enrolment_id = t.enrolment_id and s.lesson_id = t.lesson_id
       join beat b on b.session_id = s.id
       group by t.enrolment_id, t.lesson_id, s.id),
     clock as (
       select enrolment_id, lesson_id, max(last_at) as watched_at,
              sum(least(played_ms, greatest(0, (1000 * extract(epoch from
                least(last_at, superseded_at) - started_at))::bigint))) as clock_ms,
              (array_agg(position_ms order by started_at desc, id desc))[1] as position_ms
       from watched group by enrolment_id, lesson_id),
     covered as (
       select w.enrolment_id, w.lesson_id, range_agg(span) as coverage
       from watched w join beat b on b.session_id = w.id cross join unnest(b.spans) as span
       group by w.enrolment_id, w.lesson_id),
     measured as (
       select c.enrolment_id, c.lesson_id, c.coverage,
              (select sum(upper(span) - lower(span)) from unnest(c.coverage) as span) as covered_ms
       from covered c),
     checked as (
       select a.enrolment_id, a.lesson_id, max(100.0 * a.correct / a.total) as score
       from target t join check_attempt a using (enrolment_id, lesson_id)
       group by a.enrolment_id, a.lesson_id)
     insert into lesson_progress (enrolment_id, lesson_id, coverage, covered_ms, clock_ms, learning_ms, position_ms,
                                  check_score, watched_at, rolled_up_at)
     select t.enrolment_id, t.lesson_id, coalesce(m.coverage, '{}'), coalesce(m.covered_ms, 0),
            least(coalesce(c.clock_ms, 0), 2147483647), least(coalesce(m.covered_ms, 0), coalesce(c.clock_ms, 0)),
            coalesce(c.position_ms, 0), trunc(k.score, 2), c.watched_at, $3::timestamptz
     from target t
     left join clock c using (enrolment_id, lesson_id)
     left join measured m using (enrolment_id, lesson_id)
     left join checked k using (enrolment_id, lesson_id)
     order by t.enrolment_id, t.lesson_id
     on conflict (enrolment_id, lesson_id) do update set
       coverage = excluded.coverage, covered_ms = excluded.covered_ms, clock_ms = excluded.clock_ms,
       learning_ms = excluded.learning_ms, position_ms = excluded.position_ms, check_score = excluded.check_score,
       watched_at = excluded.watched_at, rolled_up_at = excluded.rolled_up_at`,
    [lessons.map(({ enrolmentId }) => enrolmentId), lessons.map(({ lessonId }) => lessonId), now],
  );
};

/** Every lesson of these enrolments that has facts: what a rebuild derives anew. */
export const lessonsWithFacts = (tx: Tx, enrolmentIds: readonly string[]): Promise<RollUp[]> =>
  rows<RollUp>(
    tx,
    `select enrolment_id as "enrolmentId", lesson_id as "lessonId" from watch_session
     where enrolment_id = any($1::uuid[])
     union select enrolment_id, lesson_id from check_attempt where enrolment_id = any($1::uuid[])`,
    [enrolmentIds],
  );

export interface ScoredEnrolment {
  readonly enrolmentId: string;
  readonly score: CourseScore;
}

export const keepScores = async (tx: Tx, scored: readonly ScoredEnrolment[], now: Instant): Promise<void> => {
  await rows(
    tx,
    `insert into course_progress (enrolment_id, score, parts, learning_ms, rolled_up_at)
     select id, score, parts, learnt.ms, $4::timestamptz
     from unnest($1::uuid[], $2::numeric[], $3::jsonb[]) as scored (id, score, parts)
     cross join lateral (
       select coalesce(sum(learning_ms), 0) as ms from lesson_progress where enrolment_id = scored.id) learnt
     order by id
     on conflict (enrolment_id) do update set score = excluded.score, parts = excluded.parts,
       learning_ms = excluded.learning_ms, rolled_up_at = excluded.rolled_up_at`,
    [
      scored.map(({ enrolmentId }) => enrolmentId),
      scored.map(({ score }) => score.score),
      scored.map(({ score }) => JSON.stringify(score.parts)),
      now,
    ],
  );
};

export interface NewPassing {
  readonly enrolmentId: string;
  readonly passedAt: Instant;
  readonly score: number;
  /** hours posted for it; 0 when its public topic counted before (S9) */
  readonly hours: number;
}

/** L3: a course is passed once; passing again changes nothing. */
export const recordPassings = async (tx: Tx, passings: readonly NewPassing[]): Promise<void> => {
  await rows(
    tx,
    `insert into passing (enrolment_id, passed_at, score, hours)
     select * from unnest($1::uuid[], $2::timestamptz[], $3::numeric[], $4::numeric[]) order by 1
     on conflict do nothing`,
    [
      passings.map(({ enrolmentId }) => enrolmentId),
      passings.map(({ passedAt }) => passedAt),
      passings.map(({ score }) => score),
      passings.map(({ hours }) => hours),
    ],
  );
};

export interface LessonTrace {
  readonly enrolmentId: string;
  readonly lessonId: string;
  readonly spans: readonly Span[];
  readonly devices: number;
  readonly firstAt: Instant | null;
  readonly lastAt: Instant | null;
  readonly checkedAt: Instant | null;
}

/** How the lessons of these enrolments were watched: the lower half of a receipt. */
export const readTraces = async (tx: Tx, enrolmentIds: readonly string[]): Promise<LessonTrace[]> => {
  const found = await rows<Omit<LessonTrace, 'spans'> & { readonly coverage: string }>(
    tx,
    `select p.enrolment_id as "enrolmentId", p.lesson_id as "lessonId", p.coverage::text as coverage,
            seen.devices, seen.first_at as "firstAt", p.watched_at as "lastAt", checked.at as "checkedAt"
     from lesson_progress p
     cross join lateral (
       select count(distinct s.device) as devices, min(s.started_at) as first_at from watch_session s
       where s.enrolment_id = p.enrolment_id and s.lesson_id = p.lesson_id
         and exists (select from beat b where b.session_id = s.id and b.played_ms > 0)) seen
     cross join lateral (
       select max(a.attempted_at) as at from check_attempt a
       where a.enrolment_id = p.enrolment_id and a.lesson_id = p.lesson_id) checked
     where p.enrolment_id = any($1::uuid[])`,
    [enrolmentIds],
  );
  return found.map((trace) => Object.assign(trace, { spans: readSpans(trace.coverage) }));
};
