import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingHours, sumHours } from './hours.js';

const tenths = fc.integer({ min: 0, max: 2000 }).map((value) => value / 10);

describe('credit hours', () => {
  it('add up without the dust of binary fractions', () => {
    expect(sumHours([0.1, 0.2])).toBe(0.3);
    fc.assert(
      fc.property(fc.array(tenths, { maxLength: 60 }), (hours) => {
        expect(Number.isInteger(Math.round(sumHours(hours) * 10 * 1e6) / 1e6)).toBe(true);
      }),
    );
  });

  it('add up to the same in any order', () => {
    fc.assert(
      fc.property(fc.array(tenths), (hours) => {
        expect(sumHours(hours.toReversed())).toBe(sumHours(hours));
      }),
    );
  });

  it('are missing up to the need and never less than none', () => {
    fc.assert(
      fc.property(tenths, tenths, (needed, earned) => {
        const missing = missingHours(needed, earned);
        expect(missing).toBeGreaterThanOrEqual(0);
        expect(sumHours([earned, missing])).toBe(Math.max(needed, earned));
      }),
    );
  });
});
