import type { Answers, Dimension, Question, Questionnaire } from './questionnaire.rules.js';

export interface DimensionGrade {
  readonly code: string;
  readonly points: number;
  readonly maxPoints: number;
  /** from 1, the lowest */
  readonly level: number;
}

/** A recommended theme, and the dimension that asks for it. */
export interface ThemeAdvice {
  readonly code: string;
  readonly because: string;
}

/** What a submitted sitting says (D3); stored as it was said. */
export interface DiagnosticReport {
  readonly dimensions: readonly DimensionGrade[];
  /** the most needed first */
  readonly themes: readonly ThemeAdvice[];
}

/** Advice stays short: two dimensions and two themes are enough; one without the other is not. */
const enough = 2;

export const grade = (questionnaire: Questionnaire, answers: Answers): DiagnosticReport => {
  const dimensions = questionnaire.dimensions.map((dimension) =>
    gradeDimension(questionnaire, dimension, answers),
  );
  return { dimensions, themes: recommendThemes(questionnaire.dimensions, dimensions) };
};

const gradeDimension = (
  questionnaire: Questionnaire,
  dimension: Dimension,
  answers: Answers,
): DimensionGrade => {
  const asked = questionnaire.questions.filter((question) => question.dimension === dimension.code);
  const points = total(asked, (question) => pointsOf(question, answers[question.id]));
  const maxPoints = total(asked, mostPoints);
  return { code: dimension.code, points, maxPoints, level: levelOf(dimension.levels, points, maxPoints) };
};

const total = (questions: readonly Question[], count: (question: Question) => number): number =>
  questions.reduce((sum, question) => sum + count(question), 0);

const pointsOf = (question: Question, optionId: string | undefined): number =>
  question.options.find(({ id }) => id === optionId)?.points ?? 0;

const mostPoints = (question: Question): number =>
  Math.max(0, ...question.options.map(({ points }) => points));

/** Reaching a threshold is reaching the level; the tolerance takes up what binary fractions lose. */
export const levelOf = (levels: readonly number[], points: number, maxPoints: number): number =>
  Math.max(1, levels.filter((share) => points + 1e-9 >= share * maxPoints).length);

/** D3: the themes of the weakest dimensions first; a tie keeps the questionnaire's order. */
export const recommendThemes = (
  dimensions: readonly Dimension[],
  grades: readonly DimensionGrade[],
): ThemeAdvice[] => {
  const weakestFirst = grades.toSorted((a, b) => shareOf(a) - shareOf(b));
  const advice: ThemeAdvice[] = [];
  for (const [place, { code }] of weakestFirst.entries()) {
    if (place >= enough && advice.length >= enough) break;
    for (const theme of dimensions.find((dimension) => dimension.code === code)?.themes ?? [])
      if (!advice.some((given) => given.code === theme)) advice.push({ code: theme, because: code });
  }
  return advice;
};

const shareOf = ({ points, maxPoints }: DimensionGrade): number => (maxPoints === 0 ? 1 : points / maxPoints);
