import type { Stage } from '../accounts/teacher.rules.js';
import { isSubject, type Delivery } from '../catalogue/catalogue.rules.js';
import type { HourKind, Hours } from '../kernel/hours.js';
import { refuse, type Refused } from '../kernel/refusals.js';

/** A course as its author writes it: anything may still be missing. */
export interface CourseContent {
  readonly title: string;
  readonly titleEn: string | null;
  readonly introduction: string;
  readonly introductionEn: string | null;
  readonly lecturer: string;
  readonly lecturerTitle: string | null;
  readonly hourKind: HourKind | null;
  /** S9: set for a public course */
  readonly publicTopic: string | null;
  readonly hours: Hours | null;
  readonly delivery: Delivery;
  readonly stages: readonly Stage[];
  readonly subjects: readonly string[];
  readonly chapters: readonly ChapterContent[];
}

export interface ChapterContent {
  /** made by the editor, kept for as long as the draft lives; of an earlier edition: the row's */
  readonly id: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly lessons: readonly LessonContent[];
}

/** What authors make themselves: a video with a check, or a check alone. */
export const authoredKinds = ['video', 'quiz'] as const;
export type AuthoredKind = (typeof authoredKinds)[number];

export interface LessonContent {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly kind: AuthoredKind;
  /** a video of the organisation's media */
  readonly assetId: string | null;
  /** instead of it: the lesson of an earlier edition whose video is kept */
  readonly keptLessonId: string | null;
  readonly captionIds: readonly string[];
  readonly questions: readonly QuestionContent[];
}

export interface QuestionContent {
  readonly id: string;
  readonly prompt: string;
  readonly promptEn: string | null;
  readonly options: readonly OptionContent[];
  /** index of the right option */
  readonly answer: number | null;
  readonly explanation: string;
  readonly explanationEn: string | null;
}

export interface OptionContent {
  readonly text: string;
  readonly textEn: string | null;
}

export const optionsAtLeast = 2;
export const optionsAtMost = 6;
export const chaptersAtMost = 40;
export const lessonsAtMost = 200;
export const questionsAtMost = 50;
export const titleAtMost = 80;
export const textAtMost = 4_000;
export const hoursAtMost = 200;

export const lessonsOf = (content: CourseContent): LessonContent[] =>
  content.chapters.flatMap(({ lessons }) => lessons);

/** What a new course may take over from the one before it: how it counts and whom it is for, never what it says. */
export type CourseLikeness = Pick<CourseContent, 'hourKind' | 'hours' | 'delivery' | 'stages' | 'subjects'>;

/** What a new course starts with: a chapter, a lesson to put a video in, and the terms of the last one. */
export const newContent = (
  title: string,
  lecturer: string,
  like: CourseLikeness | null = null,
): CourseContent => ({
  title,
  titleEn: null,
  introduction: '',
  introductionEn: null,
  lecturer,
  lecturerTitle: null,
  // S9: a public course has a topic of its own, so being public is not taken over
  hourKind: like?.hourKind === 'elective' ? 'elective' : 'professional',
  publicTopic: null,
  hours: like?.hours ?? null,
  delivery: like?.delivery ?? 'remote',
  stages: like?.stages ?? [],
  subjects: like?.subjects ?? [],
  chapters: [
    {
      id: 'chapter-1',
      title: '第一章',
      titleEn: 'Chapter 1',
      lessons: [newLesson('lesson-1', 'video', '')],
    },
  ],
});

export const newLesson = (id: string, kind: AuthoredKind, title: string): LessonContent => ({
  id,
  title,
  titleEn: null,
  kind,
  assetId: null,
  keptLessonId: null,
  captionIds: [],
  questions: [],
});

const idShape = /^[A-Za-z0-9-]{1,40}$/;

/** What no saving keeps: more than a course may have, or parts that cannot be told apart. What is missing may be. */
export const contentRefused = (content: CourseContent): Refused | null =>
  partsRefused(content) ?? lengthsRefused(content) ?? wordsRefused(content);

const partsRefused = (content: CourseContent): Refused | null => {
  const lessons = lessonsOf(content);
  if (content.chapters.length > chaptersAtMost)
    return refuse('L1', 'tooManyChapters', { most: chaptersAtMost });
  if (lessons.length > lessonsAtMost) return refuse('L1', 'tooManyLessons', { most: lessonsAtMost });
  if (lessons.some(({ questions }) => questions.length > questionsAtMost))
    return refuse('L1', 'tooManyQuestions', { most: questionsAtMost });
  if (lessons.some(({ questions }) => questions.some(({ options }) => options.length > optionsAtMost)))
    return refuse('L1', 'tooManyOptions', { most: optionsAtMost });
  const ids = [
    ...content.chapters.map(({ id }) => id),
    ...lessons.map(({ id }) => id),
    ...lessons.flatMap(({ questions }) => questions.map(({ id }) => id)),
  ];
  return ids.every((id) => idShape.test(id)) && new Set(ids).size === ids.length
    ? null
    : refuse('L1', 'partsUnnamed');
};

const lengthsRefused = (content: CourseContent): Refused | null => {
  const titles = [
    content.title,
    content.lecturer,
    ...content.chapters.map(({ title }) => title),
    ...lessonsOf(content).map(({ title }) => title),
  ];
  if (titles.some((title) => title.length > titleAtMost))
    return refuse('S5', 'titleTooLong', { most: titleAtMost });
  const texts = [
    content.introduction,
    content.introductionEn ?? '',
    ...lessonsOf(content).flatMap(({ questions }) =>
      questions.flatMap(({ prompt, explanation, options }) => [
        prompt,
        explanation,
        ...options.map(({ text }) => text),
      ]),
    ),
  ];
  return texts.some((text) => text.length > textAtMost)
    ? refuse('S5', 'textTooLong', { most: textAtMost })
    : null;
};

const wordsRefused = ({ subjects, hours, publicTopic, hourKind }: CourseContent): Refused | null => {
  if (!subjects.every(isSubject)) return refuse('A4', 'unknownSubject');
  if (
    hours !== null &&
    (!(hours > 0) || hours > hoursAtMost || Math.abs(Math.round(hours * 10) - hours * 10) > 1e-6)
  )
    return refuse('S5', 'hoursOutOfRange', { most: hoursAtMost });
  return publicTopic !== null && hourKind !== 'public' ? refuse('S9', 'topicOfPublicOnly') : null;
};
