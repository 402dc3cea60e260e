import { refuse, type Refused } from '../kernel/refusals.js';

export interface CheckKey {
  readonly questionId: string;
  /** index of the right option */
  readonly answer: number;
  readonly options: number;
}

export interface CheckAnswer {
  readonly questionId: string;
  readonly option: number;
}

export interface MarkedAnswer extends CheckAnswer {
  readonly correct: boolean;
  readonly rightOption: number;
}

/** L1: a short check is handed in whole; each question once, none of another lesson. */
export const markCheck = (
  keys: readonly CheckKey[],
  answers: readonly CheckAnswer[],
): readonly MarkedAnswer[] | Refused => {
  if (keys.length === 0) return refuse('L1', 'noCheckHere');
  const known = new Map(keys.map((key) => [key.questionId, key]));
  const given = new Map(answers.map(({ questionId, option }) => [questionId, option]));
  const foreign = answers.some(({ questionId, option }) => {
    const key = known.get(questionId);
    return key === undefined || option < 0 || option >= key.options;
  });
  if (foreign) return refuse('L1', 'questionNotHere');
  if (given.size < keys.length || answers.length > keys.length)
    return refuse('L1', 'checkIncomplete', { missing: keys.length - given.size, total: keys.length });
  return keys.map(({ questionId, answer }) => {
    const option = given.get(questionId) ?? -1;
    return { questionId, option, correct: option === answer, rightOption: answer };
  });
};
