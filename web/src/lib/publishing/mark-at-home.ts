import { inLanguage } from '#lib/platform/format.js';
import type { DraftLessonPartsFragment } from '#lib/platform/generated/types.js';
import type { MarkedCheck } from '#lib/study/marked-check.js';

/** A check of a draft, marked in the browser as the API would: nobody's score, nothing kept. */
export const markAtHome = (
  questions: DraftLessonPartsFragment['questions'],
  answers: readonly { readonly questionId: string; readonly option: number }[],
): MarkedCheck => {
  const marked = answers.flatMap(({ questionId, option }) => {
    const question = questions.find(({ id }) => id === questionId);
    if (question === undefined) return [];
    return {
      questionId,
      correct: question.answer === option,
      rightOption: question.answer ?? -1,
      explanation: inLanguage(question.explanation, question.explanationEn),
    };
  });
  return {
    __typename: 'CheckMarked',
    correct: marked.filter(({ correct }) => correct).length,
    total: questions.length,
    answers: marked,
  };
};
