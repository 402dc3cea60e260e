import { RECEPTIONS } from './content/comments.js';
import type { CourseContent } from './content/course-content.js';
import { COURSES } from './content/courses.js';
import { DISTRICTS } from './content/districts.js';
import { LECTURER_TITLES } from './content/lecturers.js';
import { outlineEnglish } from './content/outline-english.js';
import { SERIES } from './content/themes.js';
import { TRAINING_ORGANISATIONS } from './content/training-organisations.js';
import { organisationId } from './build-organisations.js';
import { insertRows } from './insert-rows.js';
import { recordedColumns, type LessonManifest } from './lessons.js';
import { stableId } from './stable-id.js';
import type { Site } from './world.js';

export const courseId = (key: string): string => stableId('course', key);

/** Courses with chapters and lessons (S5, L1). */
export const buildCatalogue = async (site: Site): Promise<void> => {
  await insertRows(
    site.tx,
    'series',
    Object.entries(SERIES).map(([code, { zh, en, theme }]) => ({
      id: stableId('series', code),
      code,
      title: zh,
      title_en: en,
      theme,
    })),
  );
  await insertRows(
    site.tx,
    'course',
    site.courses.map((course, index) => courseRow(site, course, index)),
  );
  await insertRows(
    site.tx,
    'chapter',
    site.courses.flatMap(({ key, chapters }) =>
      chapters.map(([title], position) => ({
        id: chapterId(key, position),
        course_id: courseId(key),
        position: position + 1,
        title,
        title_en: outlineEnglish(title),
      })),
    ),
  );
  const recorded = new Map(site.lessons.map((lesson) => [lesson.key, lesson]));
  const lessons = site.courses.flatMap(listLessons).map((lesson, index) => {
    // A whole city studies: lessons nobody recorded play one that somebody did.
    const spare = site.extent.courses > 0 ? site.lessons[index % site.lessons.length]?.key : undefined;
    return Object.assign(lesson, { media: lesson.media ?? spare });
  });
  await insertRows(
    site.tx,
    'lesson',
    lessons.map(({ media, ...lesson }) => {
      const recording = media === undefined ? undefined : recorded.get(media);
      return { ...lesson, kind: 'video', ...(recording ? recordedColumns(recording) : unrecorded) };
    }),
  );
  await insertRows(
    site.tx,
    'check_question',
    lessons.flatMap(({ id, media }) => checkRows(id, media === undefined ? undefined : recorded.get(media))),
  );
};

const unrecorded = { duration_ms: null, media_key: null, media_ready: false, captions: [], markers: [] };

/** S5's attribute: who the course is for. */
const attributeOf = (course: CourseContent): string => {
  if (course.category === 'school_based') return '校本研修';
  if (course.category !== undefined) return '提升工程';
  return course.organisation in DISTRICTS ? '区级' : '市级';
};

const courseRow = (site: Site, course: CourseContent, index: number) => {
  const inSeries =
    course.series === undefined
      ? []
      : site.courses.filter(({ series }) => series !== undefined && series === course.series);
  return {
    id: courseId(course.key),
    number: `${String(site.year)}${String(index + 1).padStart(4, '0')}`,
    title: site.named(course.title),
    title_en: site.named(course.titleEn),
    introduction: course.introduction,
    introduction_en: course.introductionEn,
    attribute: attributeOf(course),
    hour_kind: course.kind,
    hours: course.hours,
    lecturer: course.lecturer,
    lecturer_title: LECTURER_TITLES[course.lecturer] ?? null,
    declaring_id: organisationId(course.organisation),
    charging_id: chargingId(course),
    district_id: course.organisation in DISTRICTS ? organisationId(course.organisation) : null,
    stages: course.stages,
    subjects: course.subjects,
    delivery: course.delivery,
    public_topic: course.topic === undefined ? null : site.named(course.topic),
    series_id: course.series === undefined ? null : stableId('series', course.series),
    series_position: course.series === undefined ? null : inSeries.indexOf(course) + 1,
    themes: course.themes ?? [],
    version: 1,
    published_at: site.at([publishedDays(index) - (course.key in RECEPTIONS ? 430 : 0), '10:00']),
  };
};

/** Days from the anchor day: what was written is spread over half a year, so that "newest" is an order; the rest over years. */
export const publishedDays = (index: number): number =>
  index < COURSES.length ? -20 - ((index * 37) % 180) : -20 - ((index * 271) % 1_900);

/** S13: a bill names who charges; what costs nothing has nobody. */
const chargingId = ({ organisation, trainingFee, materialFee }: CourseContent): string | null => {
  if (trainingFee + materialFee === 0) return null;
  const declaring = Object.entries(TRAINING_ORGANISATIONS).find(([key]) => key === organisation)?.[1];
  return organisationId(declaring?.chargedBy ?? organisation);
};

const chapterId = (course: string, position: number): string =>
  stableId('chapter', `${course}/${String(position)}`);

const listLessons = ({ key, chapters, media }: CourseContent) => {
  let ordinal = 0;
  return chapters.flatMap(([, titles], chapter) =>
    titles.map((title, position) => {
      const recording = media?.[ordinal];
      ordinal += 1;
      return {
        id: lessonId(key, ordinal),
        course_id: courseId(key),
        chapter_id: chapterId(key, chapter),
        position: position + 1,
        title,
        title_en: outlineEnglish(title),
        media: recording,
      };
    }),
  );
};

/** The lesson that stands at this place of the course, counted from 1 over all chapters. */
export const lessonId = (course: string, ordinal: number): string =>
  stableId('lesson', `${course}/${String(ordinal)}`);

/** The questions of a recording's check, for one lesson that plays it. */
export const checkRows = (lesson: string, recording: LessonManifest | undefined) =>
  (recording?.check ?? []).map((question, index) => ({
    id: stableId('check-question', `${lesson}/${String(index + 1)}`),
    lesson_id: lesson,
    position: index + 1,
    prompt: question.prompt,
    prompt_en: question.promptEn,
    options: question.options,
    answer: question.answer,
    explanation: question.explanation,
    explanation_en: question.explanationEn,
  }));

/** Every lesson that plays a recording: the recording's key with the lesson's id. */
export const lessonsWithMedia = (): { media: string; id: string }[] =>
  COURSES.flatMap(listLessons).flatMap(({ media, id }) => (media === undefined ? [] : [{ media, id }]));
