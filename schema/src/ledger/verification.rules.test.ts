import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cityInstant } from '../platform/city-time.js';
import { verdictOf, verificationRefused, type VerifiedHours } from './verification.rules.js';

const needs = { total: 72, public: 18, professional: 42 };
const tenths = (max: number) => fc.integer({ min: 0, max: max * 10 }).map((n) => n / 10);
const anyHours: fc.Arbitrary<VerifiedHours> = fc
  .record({ public: tenths(80), professional: tenths(200), elective: tenths(60), share: fc.nat(100) })
  .map(({ public: open, professional, elective, share }) => ({
    public: open,
    professional,
    elective,
    brought: Math.floor((professional * share) / 10) / 10,
  }));
const of = (hours: Partial<VerifiedHours>): VerifiedHours => ({
  public: 0,
  professional: 0,
  elective: 0,
  brought: 0,
  ...hours,
});
const surplus = (hours: Partial<VerifiedHours>, carriesAgain = true): number =>
  verdictOf(needs, of(hours), carriesAgain).surplus;

describe('what goes to the next year (H4)', () => {
  it('is the smaller of what is over in all and over in professional hours', () => {
    expect(surplus({ public: 18, professional: 48, elective: 12 })).toBe(6);
    expect(surplus({ public: 18, professional: 60 })).toBe(6);
    expect(surplus({ public: 30, professional: 44.5 })).toBe(2.5);
  });

  it('does not ask whether the year was passed', () => {
    const verdict = verdictOf(needs, of({ public: 10, professional: 70 }), true);
    expect(verdict).toMatchObject({ passed: false, missingPublic: 8, missingTotal: 0, surplus: 8 });
  });

  it('is never a public hour, and never less than nothing', () => {
    expect(surplus({ public: 80, professional: 42 })).toBe(0);
    expect(surplus({ public: 5 })).toBe(0);
  });

  it('is carried again only where the policy lets it', () => {
    const hours = { public: 18, professional: 70, brought: 65 };
    expect(surplus(hours)).toBe(16);
    expect(surplus(hours, false)).toBe(5);
    expect(surplus({ ...hours, brought: 20 }, false)).toBe(16);
  });

  it('equals its formula, whatever the hours', () => {
    fc.assert(
      fc.property(anyHours, (hours) => {
        const total = Math.round((hours.public + hours.professional + hours.elective) * 10);
        const over = Math.max(0, Math.min(total - 720, Math.round(hours.professional * 10) - 420)) / 10;
        expect(surplus(hours)).toBe(over);
        expect(surplus(hours, false)).toBeLessThanOrEqual(over);
        // more public hours never carry more than the professional ones that are over
        expect(surplus({ ...hours, public: hours.public + 100 })).toBeLessThanOrEqual(
          Math.max(0, Math.round(hours.professional * 10) - 420) / 10,
        );
      }),
    );
  });

  it('leaves the year what it needs: who passed would pass without it', () => {
    fc.assert(
      fc.property(anyHours, fc.boolean(), (hours, carriesAgain) => {
        const verdict = verdictOf(needs, hours, carriesAgain);
        const professional = Math.round((hours.professional - verdict.surplus) * 10) / 10;
        const without = verdictOf(needs, of({ ...hours, professional, brought: 0 }), carriesAgain);
        expect(without.passed).toBe(verdict.passed);
        expect(carriesAgain ? without.surplus : 0).toBe(0);
      }),
    );
  });
});

describe('when a year is verified (H6)', () => {
  const opens = cityInstant('2027-01-01', 0);
  const asked = { year: 2026, trial: false, opens };

  it('is not before it opens, and a trial at any time', () => {
    const early = new Date(opens.getTime() - 1);
    expect(verificationRefused(asked, null, early)).toMatchObject({
      rule: 'H6',
      key: 'verificationNotYet',
      availableAt: opens,
    });
    expect(verificationRefused({ ...asked, trial: true }, null, early)).toBeNull();
    expect(verificationRefused(asked, null, opens)).toBeNull();
  });

  it('is one at a time: what carries over into a year must stand before that year is judged', () => {
    expect(verificationRefused(asked, 2025, opens)).toMatchObject({
      key: 'verificationUnderWay',
      facts: { year: '2025' },
    });
    expect(verificationRefused({ ...asked, trial: true }, 2025, opens)?.key).toBe('verificationUnderWay');
  });
});
