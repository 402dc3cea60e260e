import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseScore, type LessonStanding, type ScorePolicy } from './score.rules.js';

const policy: ScorePolicy = { version: '2026.1', video: 70, check: 30, passMark: 60, minimumVideoShare: 0.9 };

const lesson = (given: Partial<LessonStanding> = {}): LessonStanding => ({
  kind: 'video',
  ready: true,
  durationMs: 60_000,
  coveredMs: 60_000,
  learningMs: 60_000,
  hasCheck: true,
  checkScore: null,
  ...given,
});

describe('a score (L3)', () => {
  it('is passed by watching to the end, without the check', () => {
    expect(courseScore(policy, [lesson()])).toMatchObject({ score: 70, passed: true, missingMs: 0 });
  });

  it('adds the best check', () => {
    expect(courseScore(policy, [lesson({ checkScore: 50 })])).toMatchObject({
      score: 85,
      parts: [
        { key: 'video', weight: 70, share: 1, points: 70 },
        { key: 'check', weight: 30, share: 0.5, points: 15 },
      ],
    });
  });

  it('is not passed below the minimum part, however good the check', () => {
    const short = lesson({ learningMs: 53_999, checkScore: 100 });
    expect(courseScore(policy, [short])).toMatchObject({ passed: false, missingMs: 1 });
    expect(courseScore(policy, [{ ...short, learningMs: 54_000 }])).toMatchObject({
      passed: true,
      missingMs: 0,
    });
  });

  it('leaves the weight of a part the course does not have to the others', () => {
    expect(courseScore(policy, [lesson({ hasCheck: false })])).toMatchObject({
      score: 100,
      parts: [{ key: 'video', weight: 100 }],
    });
  });

  it('weighs lessons by their length', () => {
    const lessons = [
      lesson({ hasCheck: false }),
      lesson({ durationMs: 180_000, learningMs: 0, hasCheck: false }),
    ];
    expect(courseScore(policy, lessons)).toMatchObject({ score: 25, videoMs: 240_000, missingMs: 156_000 });
  });

  it('is not passed while a video of the course cannot be watched', () => {
    const lessons = [lesson(), lesson({ ready: false, durationMs: 0, learningMs: 0 })];
    expect(courseScore(policy, lessons)).toMatchObject({ complete: false, passed: false });
    expect(courseScore(policy, [])).toMatchObject({ score: 0, passed: false });
  });

  it('stays within 0 and 100, never falls when more is learnt, and is never rounded up to a pass', () => {
    const standing = fc.record({
      durationMs: fc.integer({ min: 1, max: 4_000_000 }),
      learnt: fc.double({ min: 0, max: 1, noNaN: true }),
      check: fc.option(fc.integer({ min: 0, max: 100 })),
    });
    const lessonsOf = (
      given: { durationMs: number; learnt: number; check: number | null }[],
    ): LessonStanding[] =>
      given.map(({ durationMs, learnt, check }) =>
        lesson({ durationMs, learningMs: Math.floor(durationMs * learnt), checkScore: check }),
      );
    fc.assert(
      fc.property(fc.array(standing, { minLength: 1, maxLength: 6 }), (given) => {
        const before = courseScore(policy, lessonsOf(given));
        const more = courseScore(
          policy,
          lessonsOf(given.map((one) => ({ ...one, learnt: Math.min(1, one.learnt + 0.1) }))),
        );
        expect(before.score).toBeGreaterThanOrEqual(0);
        expect(more.score).toBeLessThanOrEqual(100);
        expect(more.score).toBeGreaterThanOrEqual(before.score);
        expect(!before.passed || before.learntMs >= 0.9 * before.videoMs - 1e-6).toBe(true);
      }),
    );
    const almost = { ...policy, video: 100, check: 0, minimumVideoShare: 0 };
    expect(courseScore(almost, [lesson({ durationMs: 100_000, learningMs: 59_999 })])).toMatchObject({
      score: 59.99,
      passed: false,
    });
  });
});
