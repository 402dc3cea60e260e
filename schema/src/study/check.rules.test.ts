import { describe, expect, it } from 'vitest';
import { markCheck } from './check.rules.js';

const keys = [
  { questionId: 'a', answer: 1, options: 3 },
  { questionId: 'b', answer: 0, options: 2 },
];

describe('a check (L1)', () => {
  it('marks every question in its order', () => {
    const answers = [
      { questionId: 'b', option: 1 },
      { questionId: 'a', option: 1 },
    ];
    expect(markCheck(keys, answers)).toEqual([
      { questionId: 'a', option: 1, correct: true, rightOption: 1 },
      { questionId: 'b', option: 1, correct: false, rightOption: 0 },
    ]);
  });

  it.each([
    ['an answer is missing', [{ questionId: 'a', option: 1 }], 'checkIncomplete'],
    [
      'a question is answered twice',
      [
        { questionId: 'a', option: 1 },
        { questionId: 'a', option: 2 },
      ],
      'checkIncomplete',
    ],
    [
      'a question is of another lesson',
      [
        { questionId: 'x', option: 1 },
        { questionId: 'a', option: 1 },
      ],
      'questionNotHere',
    ],
    [
      'an option does not exist',
      [
        { questionId: 'a', option: 3 },
        { questionId: 'b', option: 0 },
      ],
      'questionNotHere',
    ],
    [
      'an option is negative',
      [
        { questionId: 'a', option: -1 },
        { questionId: 'b', option: 0 },
      ],
      'questionNotHere',
    ],
  ])('is refused when %s', (_, answers, key) => {
    expect(markCheck(keys, answers)).toMatchObject({ refused: true, rule: 'L1', key });
  });

  it('is refused where there is none', () => {
    expect(markCheck([], [])).toMatchObject({ key: 'noCheckHere' });
  });
});
