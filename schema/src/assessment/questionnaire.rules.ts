import type { Bilingual } from '../kernel/locale.js';

export interface QuestionOption {
  readonly id: string;
  readonly text: Bilingual;
  /** never shown to who answers */
  readonly points: number;
}

export interface Question {
  readonly id: string;
  readonly position: number;
  /** code of its dimension */
  readonly dimension: string;
  readonly prompt: Bilingual;
  readonly options: readonly QuestionOption[];
}

export interface Dimension {
  readonly code: string;
  readonly name: Bilingual;
  /** ascending shares of the maximum at which level 1, 2, … begins; the first is 0 */
  readonly levels: readonly number[];
  /** themes recommended to who is weak here, the most fitting first */
  readonly themes: readonly string[];
}

/** A diagnostic questionnaire. It does not change once published: sittings of different days stay comparable (D8). */
export interface Questionnaire {
  readonly id: string;
  readonly name: Bilingual;
  readonly dimensions: readonly Dimension[];
  /** in the order in which they are asked */
  readonly questions: readonly Question[];
}

/** The chosen option by question; what is not in it is not answered yet. */
export type Answers = Readonly<Record<string, string>>;

export const questionOf = (questionnaire: Questionnaire, questionId: string): Question | null =>
  questionnaire.questions.find(({ id }) => id === questionId) ?? null;

/** How many questions have an answer. */
export const answeredCount = (questionnaire: Questionnaire, answers: Answers): number =>
  questionnaire.questions.filter(({ id }) => answers[id] !== undefined).length;
