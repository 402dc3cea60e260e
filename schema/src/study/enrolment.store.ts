import type { Delivery } from '../catalogue/catalogue.rules.js';
import type { HourKind } from '../kernel/hours.js';
import type { Instant } from '../kernel/instants.js';
import { answersOf, forEachAsked } from '../platform/asked.js';
import { rows, type Tx } from '../platform/database.js';
import { prepared } from '../platform/prepared.js';
import { isLearnt, whenDropped } from './dropped.store.js';
import type { LessonStanding, ScorePolicy } from './score.rules.js';
import { readSpans } from './spans.store.js';
import { rollUp } from './study.jobs.js';
import type { Span } from './study.rules.js';

/** D5: enrols the teachers of confirmed bundles in what they chose, for the programme's study window. */
export const enrolBundles = async (tx: Tx, bundleIds: readonly string[], now: Instant): Promise<void> => {
  await rows(
    tx,
    `insert into enrolment (teacher_id, offering_id, course_id, programme_id, study_opens, study_closes, enrolled_at)
     select s.teacher_id, o.id, o.course_id, p.id, p.study_opens, p.study_closes, $2::timestamptz
     from bundle b
     join programme p on p.id = b.programme_id
     join selection s on s.bundle_id = b.id and s.dropped_at is null
     join offering o on o.id = s.offering_id
     where b.id = any($1::uuid[])
     order by s.teacher_id, o.id
     on conflict (teacher_id, offering_id) do nothing`,
    [bundleIds, now],
  );
};

/** Terms that study now; `filling` while a round or payment is open as well, so that more may come. */
export const termsInStudy = (
  tx: Tx,
  now: Instant,
): Promise<{ readonly id: string; readonly filling: boolean }[]> =>
  rows(
    tx,
    `select id, (first_opens <= $1 and $1 < first_closes) or (makeup_opens <= $1 and $1 < makeup_closes)
       or (payment_opens <= $1 and $1 <= payment_closes) as filling
     from term where study_opens <= $1 and $1 < study_closes order by study_opens`,
    [now],
  );

/**
 * S1, S13: enrols who holds a seat in a term and owes nothing for it, for the term's study window; bundles have the
 * programme's. The same as `mayStudySeat`. Says how many. Who is enrolled is looked up one by one (`offset 0`): the
 * planner would rather read all enrolments of all years.
 */
export const enrolChosen = async (tx: Tx, termId: string, now: Instant): Promise<number> =>
  (
    await rows(
      tx,
      `insert into enrolment (teacher_id, offering_id, course_id, study_opens, study_closes, enrolled_at)
       select s.teacher_id, o.id, o.course_id, t.study_opens, t.study_closes, $2::timestamptz
       from term t
       join offering o on o.term_id = t.id and o.cancelled_at is null
       join selection s on s.term_id = $1 and s.offering_id = o.id and s.dropped_at is null and s.bundle_id is null
         and (s.paid_at is not null or o.training_fee_fen + o.material_fee_fen = 0)
       where t.id = $1
         and not exists (select from enrolment e where e.teacher_id = s.teacher_id and e.offering_id = o.id offset 0)
       order by s.teacher_id, o.id
       on conflict (teacher_id, offering_id) do nothing returning id`,
      [termId, now],
    )
  ).length;

export interface EnrolmentRecord {
  readonly id: string;
  readonly teacherId: string;
  readonly offeringId: string;
  readonly programmeId: string | null;
  readonly studyOpens: Instant;
  readonly studyCloses: Instant;
  /** when the course was taken off the list; null while it is on it */
  readonly droppedAt: Instant | null;
  /** chosen again since and not paid yet (S13) */
  readonly owed: boolean;
  readonly enrolledAt: Instant;
  readonly title: string;
  readonly titleEn: string | null;
  readonly hours: number;
  readonly hourKind: HourKind;
  readonly publicTopic: string | null;
  readonly cityZone: string;
  readonly policy: ScorePolicy;
  readonly passedAt: Instant | null;
  readonly passedScore: number | null;
  readonly passedHours: number | null;
  readonly delivery: Delivery;
  /** what the organisation registered last (H2); null when it registered nothing */
  readonly classPassed: boolean | null;
  /** in the course's order */
  readonly lessons: readonly LessonRecord[];
}

export interface LessonRecord extends LessonStanding {
  readonly enrolmentId: string;
  readonly lessonId: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly mediaKey: string | null;
  readonly coverage: readonly Span[];
  readonly positionMs: number;
  readonly watchedAt: Instant | null;
  readonly rolledUpAt: Instant | null;
  /** facts are kept that the next roll-up will count */
  readonly pending: boolean;
}

/** Enrolments of those in a relation `listed` of ids and places. */
const enrolmentsText = (listed: string): string =>
  `select e.id, e.teacher_id as "teacherId", e.offering_id as "offeringId", e.programme_id as "programmeId",
            e.study_opens as "studyOpens", e.study_closes as "studyCloses", e.enrolled_at as "enrolledAt",
            dropped.at as "droppedAt", coalesce(dropped.owed, false) as owed,
            n.title, n.title_en as "titleEn", o.hours, c.hour_kind as "hourKind", c.public_topic as "publicTopic",
            t.city_zone as "cityZone", t.score_policy as policy,
            case when k.passed is not false then p.passed_at end as "passedAt",
            coalesce(k.score, p.score) as "passedScore", p.hours as "passedHours",
            c.delivery, k.passed as "classPassed"
     from ${listed}
     join enrolment e using (id)
     join offering o on o.id = e.offering_id
     join course c on c.id = e.course_id
     join course_edition n on n.course_id = c.id and n.number = coalesce(e.edition, c.version)
     join term t on t.id = o.term_id
     left join passing p on p.enrolment_id = e.id
     ${whenDropped}
     left join lateral (
       select r.passed, r.score from class_result r
       where r.offering_id = e.offering_id and r.teacher_id = e.teacher_id order by r.round desc limit 1) k on true
     order by listed.place`;

const byIdsText = prepared(
  'enrolments by their ids',
  enrolmentsText(`unnest($1::uuid[]) with ordinality as listed (id, place)`),
);

type WithoutLessons = Omit<EnrolmentRecord, 'lessons'>;

/** Enrolments with their lessons and progress, in the order asked for; unknown ids are left out. Two statements. */
export const readEnrolments = async (tx: Tx, ids: readonly string[]): Promise<EnrolmentRecord[]> =>
  withLessons(tx, await rows<WithoutLessons>(tx, byIdsText, [ids]));

const withLessons = async (tx: Tx, found: readonly WithoutLessons[]): Promise<EnrolmentRecord[]> => {
  const lessons = await readLessons(
    tx,
    found.map(({ id }) => id),
  );
  return found.map((enrolment, at) => Object.assign(enrolment, { lessons: lessons[at] ?? [] }));
};

const lessonsText = prepared(
  'lessons of enrolments',
  forEachAsked(
    'id uuid, job text',
    `select e.id as "enrolmentId", l.id as "lessonId", l.title, l.title_en as "titleEn", l.kind,
            l.media_ready as ready, l.media_key as "mediaKey", coalesce(l.duration_ms, 0) as "durationMs",
            exists (select from check_question q where q.lesson_id = l.id) as "hasCheck",
            p.coverage::text as covered, coalesce(p.covered_ms, 0) as "coveredMs",
            coalesce(p.learning_ms, 0) as "learningMs", coalesce(p.position_ms, 0) as "positionMs",
            p.check_score as "checkScore", p.watched_at as "watchedAt", p.rolled_up_at as "rolledUpAt",
            exists (select from outbox w where w.job = asked.job and w.key = e.id || ':' || l.id
                    and w.closed_at is null) as pending
     from enrolment e
     join course c on c.id = e.course_id
     join lesson l on l.course_id = c.id and l.edition = coalesce(e.edition, c.version)
     join chapter h on h.id = l.chapter_id
     left join lesson_progress p on p.enrolment_id = e.id and p.lesson_id = l.id
     where e.id = asked.id
     order by h.position, l.position`,
  ),
);

/** Those of each enrolment. */
const readLessons = async (tx: Tx, enrolmentIds: readonly string[]): Promise<LessonRecord[][]> => {
  if (enrolmentIds.length === 0) return [];
  const found = await answersOf<Omit<LessonRecord, 'coverage'> & { readonly covered: string | null }>(
    tx,
    lessonsText,
    enrolmentIds.map((id) => ({ id, job: rollUp.name })),
  );
  return found.map((lessons) =>
    lessons.map(({ covered, ...lesson }) =>
      Object.assign(lesson, { coverage: covered === null ? [] : readSpans(covered) }),
    ),
  );
};

/** An enrolment of this teacher; anybody else's answers like one that does not exist. */
export const findEnrolment = async (
  tx: Tx,
  teacherId: string,
  id: string,
): Promise<EnrolmentRecord | null> => {
  const [found] = await readEnrolments(tx, [id]);
  return found?.teacherId === teacherId ? found : null;
};

export interface EnrolmentCursor {
  readonly enrolledAt: Instant;
  readonly id: string;
}

/** A page of what a teacher studies. */
export interface EnrolmentPage {
  readonly teacherId: string;
  readonly limit: number;
  readonly after: EnrolmentCursor | null;
  /** only what may be studied at this instant; null: whatever its window */
  readonly openAt: Instant | null;
}

const pagesText = prepared(
  'pages of enrolments',
  forEachAsked(
    'teacher_id uuid, after_at timestamptz, after_id uuid, open_at timestamptz, most int',
    enrolmentsText(`(select id, row_number() over (order by enrolled_at desc, id desc) as place from enrolment e
      where teacher_id = asked.teacher_id and ${isLearnt}
        and (asked.open_at is null or (study_opens <= asked.open_at and study_closes > asked.open_at))
        and (asked.after_at is null or (enrolled_at, id) < (asked.after_at, asked.after_id))
      order by enrolled_at desc, id desc limit asked.most) as listed`),
  ),
);

/**
 * What each teacher studies or has passed, newest first, after the cursor; what left the list unpassed is not among it.
 * Two statements.
 */
export const pageEnrolments = async (
  tx: Tx,
  pages: readonly EnrolmentPage[],
): Promise<EnrolmentRecord[][]> => {
  const found = await answersOf<WithoutLessons>(
    tx,
    pagesText,
    pages.map(({ teacherId, limit, after, openAt }) => ({
      teacher_id: teacherId,
      after_at: after?.enrolledAt,
      after_id: after?.id,
      open_at: openAt,
      most: limit,
    })),
  );
  const whole = await withLessons(tx, found.flat());
  let at = 0;
  return found.map(({ length }) => whole.slice(at, (at += length)));
};

export interface LessonDetail {
  readonly lessonId: string;
  /** keys are places in the storage */
  readonly captions: readonly { readonly lang: string; readonly label: string; readonly key: string }[];
  readonly markers: readonly {
    readonly startMs: number;
    readonly title: string;
    readonly titleEn: string | null;
  }[];
}

/** Caption tracks and chapter marks of lessons: what only their page needs. */
export const readLessonDetails = (tx: Tx, lessonIds: readonly string[]): Promise<LessonDetail[]> =>
  rows<LessonDetail>(
    tx,
    `select id as "lessonId", captions, markers from lesson where id = any($1::uuid[])`,
    [lessonIds],
  );
