import { randomUUID } from 'node:crypto';
import type { Instant } from '../kernel/instants.js';
import { cityYear } from '../platform/city-time.js';
import { row, rows, type Tx } from '../platform/database.js';
import { captionLabel } from './captions.rules.js';
import type { CourseContent, LessonContent, QuestionContent } from './content.rules.js';
import type { DraftRecord } from './draft.store.js';
import type { DraftMedia } from './lesson-media.store.js';
import { videoSource } from './missing.rules.js';

export interface Published {
  readonly courseId: string;
  readonly edition: number;
}

/**
 * Makes a draft that lacks nothing the newest edition of its course: the course itself the first time, and chapters,
 * lessons and questions anew. Rows of earlier editions are not touched (decisions/editions.md).
 */
export const publishEdition = async (
  tx: Tx,
  draft: DraftRecord,
  media: DraftMedia,
  now: Instant,
): Promise<Published> => {
  const published =
    draft.courseId === null
      ? { courseId: await insertCourse(tx, draft, now), edition: 1 }
      : { courseId: draft.courseId, edition: await raiseCourse(tx, draft.courseId, draft.content, now) };
  await insertParts(tx, published, draft.content, media);
  return published;
};

/** The course's columns of a content, in the order of `courseColumns`. */
const courseColumns = `title, title_en, introduction, introduction_en, lecturer, lecturer_title, hour_kind, public_topic,
  hours, delivery, stages, subjects`;

const courseValues = (content: CourseContent): unknown[] => [
  content.title.trim(),
  content.titleEn,
  content.introduction,
  content.introductionEn,
  content.lecturer.trim(),
  content.lecturerTitle,
  content.hourKind,
  content.publicTopic,
  content.hours,
  content.delivery,
  content.stages,
  content.subjects,
];

/** Numbers count up within a year of publishing: 20260081 is followed by 20260082, whoever publishes at the same time. */
const insertCourse = async (tx: Tx, draft: DraftRecord, now: Instant): Promise<string> => {
  await rows(tx, `select pg_advisory_xact_lock(hashtext('xueshi.course-number'))`);
  const made = await row<{ id: string }>(
    tx,
    `insert into course (${courseColumns}, declaring_id, district_id, attribute, version, published_at, number)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, g.id,
       case when g.kind = 'district' then g.id end,
       case when g.kind = 'district' then '区级' else '市级' end, 1, $13,
       $15::text || lpad((1 + coalesce((select max(substr(c.number, 5)::int) from course c
         where c.number ~ ('^' || $15 || '\\d{4,8}$')), 0))::text, 4, '0')
     from organisation g where g.id = $14 returning id`,
    [...courseValues(draft.content), now, draft.organisationId, String(cityYear(now))],
  );
  if (made === null) throw new Error(`no organisation ${draft.organisationId}, though a draft is its`);
  return made.id;
};

/** Kind of hours and public topic stay as the first edition had them: they are being earned. */
const raiseCourse = async (
  tx: Tx,
  courseId: string,
  content: CourseContent,
  now: Instant,
): Promise<number> => {
  const raised = await row<{ version: number }>(
    tx,
    `with before as (select id, version from course where id = $1 for no key update),
     edition as (
       insert into course_edition (course_id, number, title, title_en, published_at)
       select id, version + 1, $2, $3, $4 from before returning course_id, number)
     update course c set title = $2, title_en = $3, introduction = $5, introduction_en = $6, lecturer = $7,
       lecturer_title = $8, hours = $9, delivery = $10, stages = $11, subjects = $12, version = e.number
     from edition e where c.id = e.course_id returning c.version`,
    [
      courseId,
      content.title.trim(),
      content.titleEn,
      now,
      content.introduction,
      content.introductionEn,
      content.lecturer.trim(),
      content.lecturerTitle,
      content.hours,
      content.delivery,
      content.stages,
      content.subjects,
    ],
  );
  if (raised === null) throw new Error(`no course ${courseId}, though a draft changes it`);
  return raised.version;
};

const insertParts = async (
  tx: Tx,
  { courseId, edition }: Published,
  content: CourseContent,
  media: DraftMedia,
): Promise<void> => {
  const chapters = content.chapters.map((chapter, index) => ({
    chapter,
    row: {
      id: randomUUID(),
      course_id: courseId,
      edition,
      position: index + 1,
      title: chapter.title.trim(),
      title_en: chapter.titleEn,
    },
  }));
  const lessons = chapters.flatMap(({ chapter, row: { id } }) =>
    chapter.lessons.map((lesson, index) => ({
      lesson,
      row: { ...lessonRow(lesson, media), course_id: courseId, edition, chapter_id: id, position: index + 1 },
    })),
  );
  const questions = lessons.flatMap(({ lesson, row: { id } }) =>
    lesson.questions.map((question, index) => questionRow(question, id, index)),
  );
  await insertAll(
    tx,
    'chapter',
    chapters.map((part) => part.row),
  );
  await insertAll(
    tx,
    'lesson',
    lessons.map((part) => part.row),
  );
  await insertAll(tx, 'check_question', questions);
};

const lessonRow = (lesson: LessonContent, { videos, captions }: DraftMedia) => {
  const source = lesson.kind === 'video' ? videoSource(lesson) : null;
  const video = source === null ? undefined : videos.get(source);
  return {
    id: randomUUID(),
    title: lesson.title.trim(),
    title_en: lesson.titleEn,
    kind: lesson.kind,
    duration_ms: video?.durationMs ?? null,
    media_key: video?.mediaKey ?? null,
    media_ready: video !== undefined,
    captions: lesson.captionIds.flatMap((id) => {
      const track = captions.get(id);
      return track === undefined
        ? []
        : { lang: track.lang, label: captionLabel(track.lang), key: track.storageKey };
    }),
    markers: video?.markers ?? [],
  };
};

const questionRow = (question: QuestionContent, lessonId: string, index: number) => ({
  id: randomUUID(),
  lesson_id: lessonId,
  position: index + 1,
  prompt: question.prompt.trim(),
  prompt_en: question.promptEn ?? question.prompt.trim(),
  options: question.options.map(({ text, textEn }) => ({ text: text.trim(), textEn: textEn ?? text.trim() })),
  answer: question.answer,
  explanation: question.explanation.trim(),
  explanation_en: question.explanationEn ?? question.explanation.trim(),
});

const insertAll = async (
  tx: Tx,
  table: 'chapter' | 'lesson' | 'check_question',
  items: readonly object[],
): Promise<void> => {
  const columns = Object.keys(items[0] ?? {}).join(', ');
  if (columns === '') return;
  await rows(
    tx,
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(items)],
  );
};
