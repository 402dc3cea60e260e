import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade, levelOf } from './grading.rules.js';
import type { Answers, Questionnaire } from './questionnaire.rules.js';

const both = (text: string) => ({ zh: text, en: text });

/** `dimensions` dimensions of four questions, each with four options worth 0 to 3 points. */
const questionnaire = (themes: readonly (readonly string[])[]): Questionnaire => ({
  id: 'q',
  name: both('diagnostic'),
  dimensions: themes.map((own, d) => ({
    code: `d${d}`,
    name: both(`d${d}`),
    levels: [0, 0.45, 0.75],
    themes: own,
  })),
  questions: themes.flatMap((_, d) =>
    [0, 1, 2, 3].map((i) => ({
      id: `d${d}q${i}`,
      position: d * 4 + i,
      dimension: `d${d}`,
      prompt: both('?'),
      options: [0, 1, 2, 3].map((points) => ({ id: `d${d}q${i}o${points}`, text: both('!'), points })),
    })),
  ),
});

const five = questionnaire([['a', 'b'], ['c', 'd'], ['e', 'c'], ['f'], ['g', 'f']]);

/** Answers by the points of each question in order. */
const answering = (of: Questionnaire, points: readonly number[]): Answers =>
  Object.fromEntries(of.questions.map(({ id }, i) => [id, `${id}o${points[i] ?? 0}`]));

const pointsFor = (of: Questionnaire) =>
  fc.array(fc.integer({ min: 0, max: 3 }), {
    minLength: of.questions.length,
    maxLength: of.questions.length,
  });

describe('levels', () => {
  it.each([
    [0, 1],
    [4, 1],
    [5, 1],
    [6, 2],
    [8, 2],
    [9, 3],
    [12, 3],
  ])('%d of 12 points is level %d', (points, level) => {
    expect(levelOf([0, 0.45, 0.75], points, 12)).toBe(level);
  });

  it('reach a threshold that binary fractions cannot write', () => {
    expect(levelOf([0, 0.57], 57, 100)).toBe(2);
    expect(levelOf([0, 0.7], 7, 10)).toBe(2);
  });

  it('are never lowered by more points', () => {
    fc.assert(
      fc.property(
        pointsFor(five),
        fc.nat({ max: five.questions.length - 1 }),
        fc.integer({ min: 1, max: 3 }),
        (points, which, more) => {
          const better = points.with(which, Math.min(3, (points[which] ?? 0) + more));
          const before = grade(five, answering(five, points)).dimensions;
          const after = grade(five, answering(five, better)).dimensions;
          for (const [i, { level }] of before.entries())
            expect(after[i]?.level).toBeGreaterThanOrEqual(level);
        },
      ),
    );
  });
});

describe('a report', () => {
  it('counts the points of each dimension against its maximum', () => {
    const report = grade(five, answering(five, [3, 3, 3, 3, 0, 1, 2, 3]));
    expect(report.dimensions.slice(0, 3)).toEqual([
      { code: 'd0', points: 12, maxPoints: 12, level: 3 },
      { code: 'd1', points: 6, maxPoints: 12, level: 2 },
      { code: 'd2', points: 0, maxPoints: 12, level: 1 },
    ]);
  });

  it('recommends the themes of the weakest dimensions first, each once, and says which asks for it', () => {
    const points = [3, 3, 3, 3, 1, 1, 1, 1, 0, 0, 0, 0, 3, 3, 3, 3, 3, 3, 3, 3];
    expect(grade(five, answering(five, points)).themes).toEqual([
      { code: 'e', because: 'd2' },
      { code: 'c', because: 'd2' },
      { code: 'd', because: 'd1' },
    ]);
  });

  it('goes on to the next dimension until there are two themes', () => {
    const thin = questionnaire([['a'], ['a'], ['a', 'b'], ['c']]);
    expect(grade(thin, {}).themes).toEqual([
      { code: 'a', because: 'd0' },
      { code: 'b', because: 'd2' },
    ]);
  });

  it('always has at least two themes, none twice, also for who knows everything', () => {
    fc.assert(
      fc.property(pointsFor(five), (points) => {
        const codes = grade(five, answering(five, points)).themes.map(({ code }) => code);
        expect(codes.length).toBeGreaterThanOrEqual(2);
        expect(new Set(codes).size).toBe(codes.length);
      }),
    );
  });

  it('never recommends for a stronger dimension before a weaker one', () => {
    fc.assert(
      fc.property(pointsFor(five), (points) => {
        const { dimensions, themes } = grade(five, answering(five, points));
        const shares = themes.map(
          ({ because }) => dimensions.find(({ code }) => code === because)?.points ?? NaN,
        );
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      }),
    );
  });

  it('gives nothing for an option of another question', () => {
    expect(grade(five, { d0q0: 'd0q1o3' }).dimensions[0]?.points).toBe(0);
  });
});
