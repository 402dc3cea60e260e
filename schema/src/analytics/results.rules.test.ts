import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from './results.rules.js';

describe('how a course went (S15)', () => {
  it('counts as failed only who can study no more', () => {
    expect(outcomeOf(40, 30, false)).toEqual({ total: 40, passed: 30, failed: 0, studying: 10, rate: 0.75 });
    expect(outcomeOf(40, 30, true)).toEqual({ total: 40, passed: 30, failed: 10, studying: 0, rate: 0.75 });
    expect(outcomeOf(0, 0, true).rate).toBeNull();
  });

  it('adds up whatever the numbers', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), fc.boolean(), (passed, others, over) => {
        const one = outcomeOf(passed + others, passed, over);
        expect(one.passed + one.failed + one.studying).toBe(one.total);
      }),
    );
  });
});
