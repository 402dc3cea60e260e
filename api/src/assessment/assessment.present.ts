import { answeredCount, type Questionnaire } from '@xueshi/schema/assessment/questionnaire.rules';
import type { Sitting as SittingRecord } from '@xueshi/schema/assessment/sitting.rules';
import type { DiagnosticReport as Report } from '@xueshi/schema/assessment/grading.rules';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Locale } from '@xueshi/schema/kernel/locale';
import type { ThemeText } from '@xueshi/schema/programme/store';
import { presentRefusal } from '../platform/refusal.present.js';
import { programmeRefusals } from '../programme/programme.refusals.js';
import { assessmentRefusals } from './assessment.refusals.js';
import { levelName, themeReason } from './assessment.texts.js';
import { DiagnosticReport, DimensionResult, RecommendedTheme } from './report.type.js';
import { Dimension, Question, QuestionOption, Sitting } from './sitting.type.js';

export const presentAssessmentRefusal = presentRefusal({ ...programmeRefusals, ...assessmentRefusals });

export const presentSitting = (record: SittingRecord, questionnaire: Questionnaire): Sitting =>
  Object.assign(new Sitting(), {
    id: toGlobalId('Sitting', record.id),
    record,
    questionnaire,
    ordinal: record.ordinal,
    startedAt: record.startedAt,
    submittedAt: record.submittedAt,
    answeredCount: answeredCount(questionnaire, record.answers),
    confirmed: record.confirmed,
  });

/** The questions with the answers kept. Points stay behind. */
export const presentQuestions = ({ record, questionnaire }: Sitting, locale: Locale): Question[] => {
  const dimensions = presentDimensions(questionnaire, locale);
  return questionnaire.questions.map((question, index) => {
    const answer = record.answers[question.id];
    return Object.assign(new Question(), {
      id: toGlobalId('Question', question.id),
      position: index + 1,
      dimension: existing(dimensions, question.dimension),
      prompt: question.prompt[locale],
      options: question.options.map((option) =>
        Object.assign(new QuestionOption(), {
          id: toGlobalId('QuestionOption', option.id),
          text: option.text[locale],
        }),
      ),
      answer: answer === undefined ? null : toGlobalId('QuestionOption', answer),
    });
  });
};

export const presentReport = (
  report: Report,
  questionnaire: Questionnaire,
  themes: ReadonlyMap<string, ThemeText>,
  locale: Locale,
): DiagnosticReport => {
  const dimensions = presentDimensions(questionnaire, locale);
  return Object.assign(new DiagnosticReport(), {
    dimensions: report.dimensions.map(({ code, points, maxPoints, level }) =>
      Object.assign(new DimensionResult(), {
        dimension: existing(dimensions, code),
        points,
        maxPoints,
        level,
        levelName: levelName(level, locale),
      }),
    ),
    themes: report.themes.map(({ code, because }) => {
      const dimension = existing(dimensions, because);
      const name = themeName(themes, code, locale);
      const level = report.dimensions.find((grade) => grade.code === because)?.level ?? 1;
      return Object.assign(new RecommendedTheme(), {
        code,
        name,
        because: dimension,
        reason: themeReason(dimension.name, levelName(level, locale), name, locale),
      });
    }),
  });
};

/** A theme's name, its code where it has none. */
export const themeName = (themes: ReadonlyMap<string, ThemeText>, code: string, locale: Locale): string => {
  const theme = themes.get(code);
  if (theme === undefined) return code;
  return locale === 'en' ? theme.nameEn : theme.name;
};

const presentDimensions = (questionnaire: Questionnaire, locale: Locale): ReadonlyMap<string, Dimension> =>
  new Map(
    questionnaire.dimensions.map(({ code, name }) => [
      code,
      Object.assign(new Dimension(), { code, name: name[locale] }),
    ]),
  );

const existing = (dimensions: ReadonlyMap<string, Dimension>, code: string): Dimension => {
  const dimension = dimensions.get(code);
  if (dimension === undefined)
    throw new Error(`no dimension ${code}, though a question or report refers to it`);
  return dimension;
};
