import type { Instant } from '../kernel/instants.js';
import { refuse, type Refused } from '../kernel/refusals.js';
import type { DiagnosticReport } from './grading.rules.js';
import { answeredCount, questionOf, type Answers, type Questionnaire } from './questionnaire.rules.js';

/** One go at the diagnostic, with the answers kept so far. */
export interface Sitting {
  readonly id: string;
  readonly teacherId: string;
  readonly programmeId: string;
  readonly questionnaireId: string;
  readonly ordinal: number;
  readonly startedAt: Instant;
  readonly submittedAt: Instant | null;
  readonly report: DiagnosticReport | null;
  /** whether its result is the confirmed one */
  readonly confirmed: boolean;
  readonly answers: Answers;
}

export const openSitting = (sittings: readonly Sitting[]): Sitting | null =>
  sittings.find(({ submittedAt }) => submittedAt === null) ?? null;

export const confirmedSitting = (sittings: readonly Sitting[]): Sitting | null =>
  sittings.find(({ confirmed }) => confirmed) ?? null;

/** D3: how many may still be started. An open one has used its chance already (D2: resuming costs none). */
export const sittingsLeft = (sittings: readonly Sitting[], allowed: number): number =>
  confirmedSitting(sittings) ? 0 : Math.max(0, allowed - sittings.length);

/** Why no sitting can be started or resumed (D3). */
export const startRefusal = (sittings: readonly Sitting[], allowed: number): Refused | null => {
  if (confirmedSitting(sittings)) return refuse('D3', 'diagnosisFinal');
  if (openSitting(sittings) ?? sittingsLeft(sittings, allowed) > 0) return null;
  return refuse('D3', 'noSittingLeft', { allowed });
};

/** Whether an answer may be kept: an open sitting, a question of its questionnaire, an option of that question. */
export const answerRefusal = (
  sitting: Sitting,
  questionnaire: Questionnaire,
  questionId: string,
  optionId: string,
): Refused | null => {
  const question = questionOf(questionnaire, questionId);
  if (question === null) return refuse('D2', 'questionOfAnotherSitting');
  if (!question.options.some(({ id }) => id === optionId)) return refuse('D2', 'optionOfAnotherQuestion');
  return sitting.submittedAt === null ? null : refuse('D2', 'sittingSubmitted');
};

/** A sitting can be handed in once, and only with every question answered. */
export const submitRefusal = (sitting: Sitting, questionnaire: Questionnaire): Refused | null => {
  if (sitting.submittedAt !== null) return refuse('D2', 'sittingSubmitted');
  const total = questionnaire.questions.length;
  const answered = answeredCount(questionnaire, sitting.answers);
  return answered < total
    ? refuse('D2', 'answersMissing', { answered, total, missing: total - answered })
    : null;
};

/** D3: any of one's own results may be confirmed, once. */
export const confirmRefusal = (sitting: Sitting, confirmedId: string | null): Refused | null => {
  if (confirmedId !== null && confirmedId !== sitting.id) return refuse('D3', 'diagnosisFinal');
  return sitting.submittedAt === null ? refuse('D3', 'sittingNotSubmitted') : null;
};

/** Somebody else's sitting answers like one that does not exist. */
export const noSuchSitting = (): Refused => refuse('D2', 'noSuchSitting');
