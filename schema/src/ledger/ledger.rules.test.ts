import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hourKinds, sumHours } from '../kernel/hours.js';
import { courseEntryKey, yearBalance, type KindHours } from './ledger.rules.js';

const needs = { total: 72, public: 18, professional: 42 };

const kindHours = fc.array(
  fc.record({
    kind: fc.constantFrom(...hourKinds),
    hours: fc.integer({ min: 0, max: 400 }).map((tenths) => tenths / 10),
  }),
  { maxLength: 12 },
);

const of = (hours: readonly KindHours[], kind: string): number =>
  sumHours(hours.filter((one) => one.kind === kind).map((one) => one.hours));

describe('the year (H1)', () => {
  it('tells what is missing as three numbers', () => {
    const balance = yearBalance(
      needs,
      [
        { kind: 'public', hours: 10 },
        { kind: 'professional', hours: 62 },
      ],
      [],
    );
    expect(balance).toMatchObject({ totalMissing: 0, missingPublic: 8, missingProfessional: 0 });
  });

  it('gives what is over to the hours of any kind', () => {
    const balance = yearBalance(
      needs,
      [{ kind: 'professional', hours: 50 }],
      [{ kind: 'public', hours: 20 }],
    );
    expect(balance.needs).toEqual([
      { kind: 'public', needed: 18, earned: 0, underWay: 18, missing: 18 },
      { kind: 'professional', needed: 42, earned: 42, underWay: 0, missing: 0 },
      { kind: 'elective', needed: 12, earned: 8, underWay: 2, missing: 4 },
    ]);
  });

  it('agrees with its formulas, loses no hour and counts none twice', () => {
    fc.assert(
      fc.property(kindHours, kindHours, (earned, underWay) => {
        const balance = yearBalance(needs, earned, underWay);
        const total = sumHours(earned.map(({ hours }) => hours));
        expect(balance.missingPublic).toBe(Math.max(0, Math.round(180 - of(earned, 'public') * 10)) / 10);
        expect(balance.missingProfessional).toBe(
          Math.max(0, Math.round(420 - of(earned, 'professional') * 10)) / 10,
        );
        expect(balance.totalMissing).toBe(Math.max(0, Math.round(720 - total * 10)) / 10);
        expect(sumHours(balance.needs.map((need) => need.earned))).toBe(total);
        expect(sumHours(balance.needs.map((need) => need.underWay))).toBe(balance.totalUnderWay);
        expect(sumHours(balance.needs.map((need) => need.needed))).toBe(72);
        for (const need of balance.needs) {
          expect(need.underWay).toBeGreaterThanOrEqual(0);
          expect(need.missing).toBe(Math.max(0, Math.round((need.needed - need.earned) * 10)) / 10);
        }
      }),
    );
  });
});

describe('what makes an entry one and only', () => {
  it('is the course in its term, or the public topic of the year (S9)', () => {
    const passed = { teacherId: 't', offeringId: 'o', year: 2026, publicTopic: null };
    expect(courseEntryKey(passed)).toBe('course:o:t');
    expect(courseEntryKey({ ...passed, publicTopic: 'law' })).toBe('public:2026:law:t');
    expect(courseEntryKey({ ...passed, publicTopic: 'law', offeringId: 'other' })).toBe('public:2026:law:t');
  });
});
