import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefused } from '../kernel/refusals.js';
import type { Questionnaire } from './questionnaire.rules.js';
import {
  answerRefusal,
  confirmRefusal,
  sittingsLeft,
  startRefusal,
  submitRefusal,
  type Sitting,
} from './sitting.rules.js';

const both = (text: string) => ({ zh: text, en: text });
const started = new Date('2026-09-10T10:00:00+08:00');

const questionnaire: Questionnaire = {
  id: 'q',
  name: both('diagnostic'),
  dimensions: [{ code: 'd', name: both('d'), levels: [0, 0.5], themes: ['a', 'b'] }],
  questions: ['q1', 'q2'].map((id, position) => ({
    id,
    position,
    dimension: 'd',
    prompt: both('?'),
    options: [0, 1].map((points) => ({ id: `${id}o${points}`, text: both('!'), points })),
  })),
};

const sitting = (changes: Partial<Sitting> = {}): Sitting => ({
  id: 's1',
  teacherId: 'a',
  programmeId: 'p',
  questionnaireId: 'q',
  ordinal: 1,
  startedAt: started,
  submittedAt: null,
  report: null,
  confirmed: false,
  answers: {},
  ...changes,
});

const submitted = (changes: Partial<Sitting> = {}): Sitting => sitting({ submittedAt: started, ...changes });

describe('D3: starting', () => {
  it('is possible three times', () => {
    expect(startRefusal([], 3)).toBeNull();
    expect(startRefusal([submitted(), submitted()], 3)).toBeNull();
    expect(startRefusal([submitted(), submitted(), submitted()], 3)).toMatchObject({
      rule: 'D3',
      key: 'noSittingLeft',
      facts: { allowed: 3 },
    });
  });

  it('D2: resumes an open one even when it is the last', () => {
    expect(startRefusal([submitted(), submitted(), sitting()], 3)).toBeNull();
  });

  it('is over once a result is confirmed', () => {
    expect(startRefusal([submitted({ confirmed: true })], 3)).toMatchObject({ key: 'diagnosisFinal' });
    expect(sittingsLeft([submitted({ confirmed: true })], 3)).toBe(0);
  });

  it('never leaves more chances than allowed, nor fewer than none', () => {
    fc.assert(
      fc.property(fc.nat({ max: 6 }), fc.integer({ min: 1, max: 5 }), (had, allowed) => {
        const sittings = Array.from({ length: had }, () => submitted());
        const left = sittingsLeft(sittings, allowed);
        expect(left).toBe(Math.max(0, allowed - had));
        expect(isRefused(startRefusal(sittings, allowed))).toBe(left === 0);
      }),
    );
  });
});

describe('answering', () => {
  it('takes an option of a question of the sitting', () => {
    expect(answerRefusal(sitting(), questionnaire, 'q1', 'q1o1')).toBeNull();
  });

  it.each([
    ['a question of another sitting', sitting(), 'x', 'q1o1', 'questionOfAnotherSitting'],
    ['what is no question', sitting(), '', '', 'questionOfAnotherSitting'],
    ['an option of another question', sitting(), 'q1', 'q2o1', 'optionOfAnotherQuestion'],
    ['a submitted sitting', submitted(), 'q1', 'q1o1', 'sittingSubmitted'],
  ])('refuses %s', (_, of, question, option, key) => {
    expect(answerRefusal(of, questionnaire, question, option)).toMatchObject({ rule: 'D2', key });
  });
});

describe('submitting', () => {
  it('waits for every answer and tells how many are missing', () => {
    expect(submitRefusal(sitting({ answers: { q1: 'q1o0' } }), questionnaire)).toMatchObject({
      key: 'answersMissing',
      facts: { answered: 1, total: 2, missing: 1 },
    });
    expect(submitRefusal(sitting({ answers: { q1: 'q1o0', q2: 'q2o1' } }), questionnaire)).toBeNull();
  });

  it('does not count answers to what is not asked', () => {
    expect(submitRefusal(sitting({ answers: { q1: 'q1o0', x: 'y' } }), questionnaire)).not.toBeNull();
  });

  it('happens once', () => {
    expect(submitRefusal(submitted(), questionnaire)).toMatchObject({ key: 'sittingSubmitted' });
  });
});

describe('D3: confirming', () => {
  it('takes any submitted sitting of one’s own', () => {
    expect(confirmRefusal(submitted(), null)).toBeNull();
    expect(confirmRefusal(sitting(), null)).toMatchObject({ key: 'sittingNotSubmitted' });
  });

  it('is final, and saying it again changes nothing', () => {
    expect(confirmRefusal(submitted(), 's2')).toMatchObject({ rule: 'D3', key: 'diagnosisFinal' });
    expect(confirmRefusal(submitted(), 's1')).toBeNull();
  });
});
