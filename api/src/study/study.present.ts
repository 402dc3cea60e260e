import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Instant } from '@xueshi/schema/kernel/instants';
import type { Locale } from '@xueshi/schema/kernel/locale';
import type { CheckQuestionRecord } from '@xueshi/schema/study/check.store';
import type { EnrolmentRecord, LessonDetail, LessonRecord } from '@xueshi/schema/study/enrolment.store';
import { lessonToResume } from '@xueshi/schema/study/resume.rules';
import { courseScore } from '@xueshi/schema/study/score.rules';
import type { Span as PlayedSpan } from '@xueshi/schema/study/rules';
import { studyRefusal } from '@xueshi/schema/study/watching.rules';
import { stateOf, verdictOf, type EnrolmentStanding } from '@xueshi/schema/study/verdict.rules';
import { presentRefusal } from '../platform/refusal.present.js';
import { Enrolment } from './enrolment.type.js';
import { CaptionTrack, ChapterMarker, CheckQuestion, Lesson, LessonProgress, Span } from './lesson.type.js';
import { mediaPath } from './media-path.js';
import { studyRefusals } from './study.refusals.js';
import { presentVerdict } from './verdict.present.js';

export const presentStudyRefusal = presentRefusal(studyRefusals);

/** A lesson of mine is known by its enrolment and itself: two teachers' progress in one lesson are two objects. */
export const lessonGlobalId = (enrolmentId: string, lessonId: string): string =>
  toGlobalId('Lesson', `${enrolmentId}.${lessonId}`);

const standingOf = (record: EnrolmentRecord): EnrolmentStanding => ({
  studyOpens: record.studyOpens,
  studyCloses: record.studyCloses,
  droppedAt: record.droppedAt,
  owed: record.owed,
  pending: record.lessons.some(({ pending }) => pending),
  passedAt: record.passedAt,
  hoursPosted: record.passedHours !== null && record.passedHours > 0 ? record.passedHours : null,
  policy: record.policy,
  score: courseScore(record.policy, record.lessons),
  lessons: record.lessons,
  delivery: record.delivery,
  classPassed: record.classPassed,
});

export const presentEnrolment = (record: EnrolmentRecord, locale: Locale, now: Instant): Enrolment => {
  const standing = standingOf(record);
  const state = stateOf(standing);
  const lessons = record.lessons.map(presentLesson);
  const resume = lessonToResume(record.lessons);
  const watched = record.lessons.flatMap(({ watchedAt }) =>
    watchedAt === null ? [] : [watchedAt.getTime()],
  );
  return Object.assign(new Enrolment(), {
    id: toGlobalId('Enrolment', record.id),
    record,
    state,
    hours: record.hours,
    // What was passed stays; a better check afterwards may still show.
    score: state === 'not_started' ? null : Math.max(standing.score.score, record.passedScore ?? 0),
    passMark: record.policy.passMark,
    studyOpens: record.studyOpens,
    studyCloses: record.studyCloses,
    studyOpen: studyRefusal(record, now) === null,
    passedAt: record.passedAt,
    lessons,
    resumeLesson: lessons.find(({ record: lesson }) => lesson === resume) ?? null,
    lastWatchedAt: watched.length === 0 ? null : new Date(Math.max(...watched)),
    verdict: presentVerdict(verdictOf(standing, now), standing, locale),
  });
};

export const presentLesson = (lesson: LessonRecord): Lesson =>
  Object.assign(new Lesson(), {
    id: lessonGlobalId(lesson.enrolmentId, lesson.lessonId),
    record: lesson,
    enrolmentId: toGlobalId('Enrolment', lesson.enrolmentId),
    title: lesson.title,
    titleEn: lesson.titleEn,
    kind: lesson.kind,
    durationMs: lesson.durationMs,
    ready: lesson.ready,
    playlistUrl: playable(lesson, 'master.m3u8'),
    posterUrl: playable(lesson, 'poster.jpg'),
    progress: Object.assign(new LessonProgress(), {
      positionMs: lesson.positionMs,
      coveredMs: lesson.coveredMs,
      learningMs: lesson.learningMs,
      coverage: lesson.coverage.map(presentSpan),
      pending: lesson.pending,
      checkScore: lesson.checkScore,
      updatedAt: lesson.rolledUpAt,
    }),
  });

const playable = ({ ready, mediaKey }: LessonRecord, file: string): string | null =>
  ready && mediaKey !== null ? mediaPath(`${mediaKey}/${file}`) : null;

export const presentSpan = (span: PlayedSpan): Span =>
  Object.assign(new Span(), { fromMs: span.fromMs, toMs: span.toMs });

export const presentCaptions = ({ captions }: LessonDetail): CaptionTrack[] =>
  captions.map(({ lang, label, key }) =>
    Object.assign(new CaptionTrack(), { lang, label, url: mediaPath(key) }),
  );

export const presentMarkers = ({ markers }: LessonDetail): ChapterMarker[] =>
  markers.map(({ startMs, title, titleEn }) =>
    Object.assign(new ChapterMarker(), { startMs, title, titleEn: titleEn ?? null }),
  );

/** Without the answer: that comes with an attempt only. */
export const presentCheckQuestion = (question: CheckQuestionRecord, locale: Locale): CheckQuestion =>
  Object.assign(new CheckQuestion(), {
    id: toGlobalId('CheckQuestion', question.id),
    prompt: locale === 'en' ? question.promptEn : question.prompt,
    options: question.options.map(({ text, textEn }) => (locale === 'en' ? textEn : text)),
  });
