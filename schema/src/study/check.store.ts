import type { Instant } from '../kernel/instants.js';
import { rows, type Tx } from '../platform/database.js';
import type { MarkedAnswer } from './check.rules.js';

export interface CheckQuestionRecord {
  readonly id: string;
  readonly lessonId: string;
  readonly prompt: string;
  readonly promptEn: string;
  readonly options: readonly { readonly text: string; readonly textEn: string }[];
  /** index of the right option; never leaves the API before an attempt */
  readonly answer: number;
  readonly explanation: string;
  readonly explanationEn: string;
}

/** The questions of these lessons' checks, each in order. */
export const readChecks = (tx: Tx, lessonIds: readonly string[]): Promise<CheckQuestionRecord[]> =>
  rows<CheckQuestionRecord>(
    tx,
    `select id, lesson_id as "lessonId", prompt, prompt_en as "promptEn", options, answer, explanation,
            explanation_en as "explanationEn"
     from check_question where lesson_id = any($1::uuid[]) order by lesson_id, position`,
    [lessonIds],
  );

/** Keeps an attempt; every one stays, the best counts. */
export const keepAttempt = async (
  tx: Tx,
  lesson: { readonly enrolmentId: string; readonly lessonId: string },
  marked: readonly MarkedAnswer[],
  now: Instant,
): Promise<void> => {
  await rows(
    tx,
    `insert into check_attempt (enrolment_id, lesson_id, answers, correct, total, attempted_at)
     values ($1, $2, $3::jsonb, $4, $5, $6)`,
    [
      lesson.enrolmentId,
      lesson.lessonId,
      JSON.stringify(marked.map(({ questionId, option }) => ({ questionId, option }))),
      marked.filter(({ correct }) => correct).length,
      marked.length,
      now,
    ],
  );
};
