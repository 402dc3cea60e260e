import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, later, type Instant } from '../kernel/instants.js';
import { cityInstant } from '../platform/city-time.js';
import {
  firstRoundOpen,
  makeupOpen,
  nextInstantToDrop,
  nextInstantToPick,
  nextTurn,
  phaseOf,
  pickingOpen,
  selectionTerm,
  termPhases,
  type TermCalendar,
} from './terms.rules.js';

/** Term 1702 as published (S1). */
const term1702: TermCalendar = {
  firstOpens: cityInstant('2017-09-04', 0),
  firstCloses: cityInstant('2017-09-13', 0, '08:30'),
  makeupOpens: cityInstant('2017-09-13', 0, '15:00'),
  makeupCloses: cityInstant('2017-09-18', 0),
  studyOpens: cityInstant('2017-10-09', 0),
  studyCloses: cityInstant('2017-12-11', 0),
};

const on = (dayOf2017: string, time = '00:00'): Instant => cityInstant(`2017-${dayOf2017}`, 0, time);

const calendars: fc.Arbitrary<TermCalendar> = fc
  .tuple(
    fc.date({ min: new Date('2017-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
    fc.array(fc.integer({ min: 1, max: 90 * day }), { minLength: 5, maxLength: 5 }),
  )
  .map(([start, gaps]) => {
    const at = (count: number): Instant =>
      later(
        start,
        gaps.slice(0, count).reduce((sum, gap) => sum + gap, 0),
      );
    return {
      firstOpens: start,
      firstCloses: at(1),
      makeupOpens: at(2),
      makeupCloses: at(3),
      studyOpens: at(4),
      studyCloses: at(5),
    };
  });

const moments = fc.date({ min: new Date('2016-06-01'), max: new Date('2032-01-01'), noInvalidDate: true });

describe('the calendar of term 1702 (S1)', () => {
  it.each([
    [on('09-03', '23:59:59'), 'upcoming'],
    [on('09-04'), 'first_round'],
    [on('09-13', '08:29:59'), 'first_round'],
    [on('09-13', '08:30'), 'arranging'],
    [on('09-13', '15:00'), 'makeup_round'],
    [on('09-17', '23:59:59'), 'makeup_round'],
    [on('09-18'), 'settled'],
    [on('10-09'), 'study'],
    [on('12-11'), 'closed'],
  ] as const)('at %o it is %s', (now, phase) => {
    expect(phaseOf(term1702, now)).toBe(phase);
  });

  it('names the next instant at which picking is allowed', () => {
    expect(nextInstantToPick(term1702, on('08-01'))).toEqual(term1702.firstOpens);
    expect(nextInstantToPick(term1702, on('09-13', '12:00'))).toEqual(term1702.makeupOpens);
    expect(nextInstantToPick(term1702, on('09-20'))).toBeNull();
  });

  it('lets a teacher delete in the first round only (S3)', () => {
    expect(nextInstantToDrop(term1702, on('08-01'))).toEqual(term1702.firstOpens);
    expect(nextInstantToDrop(term1702, on('09-13', '12:00'))).toBeNull();
  });

  it('counts down to the end of the open round', () => {
    expect(nextTurn(term1702, on('09-05'))).toEqual(term1702.firstCloses);
    expect(nextTurn(term1702, on('09-14'))).toEqual(term1702.makeupCloses);
  });
});

describe('laws of any calendar', () => {
  it('has exactly one phase at any moment, and phases only go forward', () => {
    fc.assert(
      fc.property(calendars, moments, fc.nat(400 * day), (term, now, wait) => {
        const before = termPhases.indexOf(phaseOf(term, now));
        expect(termPhases.indexOf(phaseOf(term, later(now, wait)))).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('is open for picking exactly in the two rounds', () => {
    fc.assert(
      fc.property(calendars, moments, (term, now) => {
        const phase = phaseOf(term, now);
        expect(firstRoundOpen(term, now)).toBe(phase === 'first_round');
        expect(makeupOpen(term, now)).toBe(phase === 'makeup_round');
        expect(pickingOpen(term, now)).toBe(phase === 'first_round' || phase === 'makeup_round');
      }),
    );
  });

  it('never promises an instant that has passed or at which it is still closed', () => {
    fc.assert(
      fc.property(calendars, moments, (term, now) => {
        const opens = nextInstantToPick(term, now);
        if (opens === null || pickingOpen(term, now)) return;
        expect(opens > now).toBe(true);
        expect(pickingOpen(term, opens)).toBe(true);
      }),
    );
  });

  it('prefers an open term to a coming one, and that to a past one', () => {
    fc.assert(
      fc.property(fc.array(calendars, { minLength: 1, maxLength: 6 }), moments, (terms, now) => {
        const rank = (term: TermCalendar | null): number => {
          if (term === null) return 3;
          if (pickingOpen(term, now)) return 0;
          return nextInstantToPick(term, now) === null ? 2 : 1;
        };
        const owned = terms.map((term, at) => ({ ...term, districtId: at % 2 === 0 ? null : 'yuexiu' }));
        expect(rank(selectionTerm(owned, now))).toBe(Math.min(...terms.map(rank)));
      }),
    );
    expect(selectionTerm([], on('09-05'))).toBeNull();
    // S14: two rounds at once, the city's and a district's that ends sooner
    const city = { ...term1702, districtId: null };
    const district = { ...term1702, firstCloses: cityInstant('2017-09-12', 0), districtId: 'yuexiu' };
    expect(selectionTerm([district, city], on('09-05'))).toBe(city);
  });
});
