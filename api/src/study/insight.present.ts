import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Instant } from '@xueshi/schema/kernel/instants';
import type { Bilingual, Locale } from '@xueshi/schema/kernel/locale';
import type { CheckQuestionRecord } from '@xueshi/schema/study/check.store';
import {
  commonMistake,
  curvePieces,
  hidden,
  largestFall,
  retentionCurve,
  scoreBins,
  shareOf,
  type CourseTally,
  type OptionCount,
} from '@xueshi/schema/study/insight.rules';
import type { LessonOfCourse, LessonSeen } from '@xueshi/schema/study/insight.store';
import {
  CourseInsight,
  LessonFall,
  LessonInsight,
  OptionInsight,
  QuestionInsight,
  ScoreBin,
} from './insight.type.js';

const tooFew: Bilingual = {
  zh: '不到 5 人，为保护个人信息不显示。',
  en: 'Fewer than 5 people: not shown, so that nobody can be recognised.',
};
const noVideo: Bilingual = { zh: '视频还没有做好。', en: 'Its video is still being made.' };
const nobody: Bilingual = { zh: '还没有人开始学。', en: 'Nobody has begun yet.' };

const because = (people: number, locale: Locale): string | null =>
  people === 0 ? nobody[locale] : hidden(people) ? tooFew[locale] : null;

export const presentCourse = (
  offeringId: string,
  { enrolled, begun, passed, scores, points }: CourseTally,
  locale: Locale,
  countedAt: Instant,
): CourseInsight => {
  const scored = scores.reduce((total, learners) => total + learners, 0);
  const shown = !hidden(enrolled);
  return Object.assign(new CourseInsight(), {
    id: toGlobalId('CourseInsight', offeringId),
    offeringId,
    enrolled: shown ? enrolled : null,
    begun: shown ? begun : null,
    passed: shown ? passed : null,
    passRate: shown ? shareOf(passed, enrolled) : null,
    averageScore: hidden(scored) ? null : Math.round((10 * points) / scored) / 10,
    scores: hidden(scored) ? null : scores.map(presentBin),
    hiddenBecause: shown && scored === 0 ? nobody[locale] : because(shown ? scored : enrolled, locale),
    countedAt,
  });
};

const presentBin = (learners: number, bin: number): ScoreBin =>
  Object.assign(new ScoreBin(), {
    from: (bin * 100) / scoreBins,
    to: ((bin + 1) * 100) / scoreBins,
    learners,
  });

export const presentLesson = (
  lesson: LessonOfCourse,
  seen: LessonSeen | undefined,
  questions: QuestionInsight[],
  locale: Locale,
): LessonInsight => {
  const begun = seen?.begun ?? 0;
  const learners = seen?.learners ?? 0;
  const curve = seen === undefined || hidden(begun) ? null : retentionCurve(seen.edges, begun);
  return Object.assign(new LessonInsight(), {
    title: lesson.title,
    titleEn: lesson.titleEn,
    edition: lesson.edition,
    durationMs: lesson.durationMs,
    learners: hidden(learners) ? null : learners,
    begunShare: hidden(learners) || (begun > 0 && hidden(begun)) ? null : shareOf(begun, learners),
    seenShare: curve === null || seen === undefined ? null : seen.seen,
    retention: curve,
    fall: curve && presentFall(curve, lesson.durationMs),
    hiddenBecause: lesson.durationMs === 0 ? noVideo[locale] : because(begun, locale),
    questions,
  });
};

const presentFall = (curve: readonly number[], durationMs: number): LessonFall | null => {
  const fall = largestFall(curve);
  return (
    fall &&
    Object.assign(new LessonFall(), {
      atMs: Math.round((fall.piece * durationMs) / curvePieces),
      lost: fall.lost,
    })
  );
};

export const presentQuestion = (
  question: CheckQuestionRecord,
  counts: readonly OptionCount[],
  locale: Locale,
): QuestionInsight => {
  const answers = counts.reduce((sum, { learners }) => sum + learners, 0);
  const shown = !hidden(answers);
  const mistake = commonMistake(counts, question.answer);
  const share = (option: number): number =>
    shareOf(counts.find((count) => count.option === option)?.learners ?? 0, answers);
  return Object.assign(new QuestionInsight(), {
    prompt: locale === 'en' ? question.promptEn : question.prompt,
    answers: shown ? answers : null,
    rightShare: shown ? share(question.answer) : null,
    options: shown
      ? question.options.map(({ text, textEn }, option) =>
          Object.assign(new OptionInsight(), {
            text: locale === 'en' ? textEn : text,
            right: option === question.answer,
            share: share(option),
            commonMistake: option === mistake,
          }),
        )
      : [],
  });
};
