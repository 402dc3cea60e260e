import { rows, type Tx } from '../platform/database.js';
import { isLearnt } from './dropped.store.js';
import { curvePieces, type CurveEdge } from './insight.rules.js';

export interface InsightCursor {
  /** 1 once anybody is enrolled in it, 0 before */
  readonly studied: number;
  readonly termCode: string;
  readonly selected: number;
  readonly id: string;
}

/** The offerings of an organisation, those with learners before those to come, then the newest term and the most chosen. */
export const pageOfferings = (
  tx: Tx,
  organisationId: string,
  limit: number,
  after: InsightCursor | null,
): Promise<InsightCursor[]> =>
  rows<InsightCursor>(
    tx,
    `select e.studied, t.code as "termCode", o.selected, o.id
     from course c join offering o on o.course_id = c.id join term t on t.id = o.term_id
     cross join lateral (
       select exists (select from enrolment where offering_id = o.id)::integer as studied) e
     where c.declaring_id = $1 and o.cancelled_at is null
       and ($3::integer is null or (e.studied, t.code, o.selected, o.id) < ($3, $4, $5::integer, $6::uuid))
     order by e.studied desc, t.code desc, o.selected desc, o.id desc limit $2`,
    [
      organisationId,
      limit,
      after?.studied ?? null,
      after?.termCode ?? null,
      after?.selected ?? null,
      after?.id ?? null,
    ],
  );

/** Those of these offerings that the organisation declared. */
export const offeringsOf = async (
  tx: Tx,
  organisationId: string,
  ids: readonly string[],
): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      tx,
      `select o.id from offering o join course c on c.id = o.course_id
       where o.id = any($2::uuid[]) and c.declaring_id = $1`,
      [organisationId, ids],
    )
  ).map(({ id }) => id);

/**
 * Enrolments looked at for those that have begun, and for the editions they are in. Early in a term few of very many have:
 * a fair sample of them is enough, and looking through all would cost most when there is least to see.
 */
const lookedAt = 10_000;
const first = `select id, teacher_id, edition, offering_id from enrolment where offering_id = $1 order by id limit ${String(lookedAt)}`;

/**
 * Begun enrolments of an offering in the order of their ids: these are random, so that the first ones are a fair sample. Behind
 * the fence each is looked at by itself: in a city the planner would rather gather everything that was ever dropped.
 */
const sample = `sample as materialized (
  select e.id, coalesce(e.edition, c.version) as edition
  from (${first}) e join offering o on o.id = e.offering_id join course c on c.id = o.course_id
  cross join lateral (
    select exists (select from course_progress g where g.enrolment_id = e.id) and ${isLearnt} as counts offset 0) looked
  where looked.counts
  order by e.id limit $2)`;

export interface LessonOfCourse {
  readonly lessonId: string;
  readonly edition: number;
  readonly chapter: string;
  readonly chapterEn: string | null;
  readonly title: string;
  readonly titleEn: string | null;
  readonly kind: 'video' | 'document' | 'quiz';
  readonly durationMs: number;
}

/** The lessons of every edition that learners of the offering are in, the newest edition first, in order. */
export const lessonsInUse = (tx: Tx, offeringId: string): Promise<LessonOfCourse[]> =>
  rows<LessonOfCourse>(
    tx,
    `select l.id as "lessonId", l.edition, h.title as chapter, h.title_en as "chapterEn", l.title,
            l.title_en as "titleEn", l.kind, coalesce(l.duration_ms, 0) as "durationMs"
     from offering o join course c on c.id = o.course_id
     join lesson l on l.course_id = c.id join chapter h on h.id = l.chapter_id
     where o.id = $1 and (l.edition = c.version or l.edition in (select edition from (${first}) e))
     order by l.edition desc, h.position, l.position`,
    [offeringId],
  );

export interface LessonSeen {
  readonly lessonId: string;
  /** learners of the sample who are in this lesson's edition */
  readonly learners: number;
  /** those of them who saw some of it */
  readonly begun: number;
  /** 0 to 1: how much of it these saw on average */
  readonly seen: number;
  readonly edges: readonly CurveEdge[];
}

/**
 * How much of these lessons was seen. A stretch of milliseconds becomes two edges on a scale of `curvePieces`, so that
 * the database counts edges and not seconds.
 */
export const lessonsSeen = (
  tx: Tx,
  offeringId: string,
  lessonIds: readonly string[],
  learners: number,
): Promise<LessonSeen[]> =>
  rows<LessonSeen>(
    tx,
    `with ${sample},
     base as (select edition, count(*) as learners from sample group by edition),
     looked as (
       select l.id as lesson_id, l.edition, l.duration_ms from lesson l
       where l.id = any($3::uuid[]) and l.duration_ms > 0),
     watched as materialized (
       select k.lesson_id, k.duration_ms, p.coverage, least(1.0, p.covered_ms::float8 / k.duration_ms) as seen
       from sample s join looked k on k.edition = s.edition
       join lesson_progress p on p.enrolment_id = s.id and p.lesson_id = k.lesson_id
       where p.covered_ms > 0),
     told as (select lesson_id, count(*) as begun, avg(seen) as seen from watched group by lesson_id),
     edge as (
       select w.lesson_id, least(${curvePieces}, greatest(0, ceil(at * ${curvePieces}.0 / w.duration_ms - 0.5)))::integer as piece,
              sum(change) as change
       from watched w cross join unnest(w.coverage) as span
       cross join lateral (values (lower(span), 1), (upper(span), -1)) as ends (at, change)
       group by 1, 2)
     select k.lesson_id as "lessonId", coalesce(b.learners, 0) as learners, coalesce(t.begun, 0) as begun,
            coalesce(t.seen, 0) as seen,
            coalesce((select jsonb_agg(jsonb_build_object('piece', piece, 'change', change))
                      from edge where edge.lesson_id = k.lesson_id), '[]') as edges
     from looked k left join base b on b.edition = k.edition left join told t on t.lesson_id = k.lesson_id`,
    [offeringId, learners, lessonIds],
  );

export interface AnswerCount {
  readonly questionId: string;
  readonly option: number;
  readonly learners: number;
}

/** What learners of the sample answered in their first attempt, before they had read an explanation. */
export const firstAnswers = (tx: Tx, offeringId: string, learners: number): Promise<AnswerCount[]> =>
  rows<AnswerCount>(
    tx,
    `with ${sample}
     select given ->> 'questionId' as "questionId", (given ->> 'option')::integer as option, count(*) as learners
     from sample s
     cross join lateral (
       select distinct on (a.lesson_id) a.answers from check_attempt a
       where a.enrolment_id = s.id order by a.lesson_id, a.id) as first
     cross join lateral jsonb_array_elements(first.answers) as given
     group by 1, 2`,
    [offeringId, learners],
  );
