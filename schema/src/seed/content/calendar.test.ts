import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBetween } from '../../kernel/instants.js';
import { cityInstant } from '../../platform/city-time.js';
import { firstRoundOpen, phaseOf, type TermCalendar } from '../../terms/terms.rules.js';
import { PROGRAMME, TERMS, type DayTime, type TermContent } from './calendar.js';

const anchorDays = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const calendarOf = (anchorDay: string, term: TermContent): TermCalendar => {
  const at = ([days, time]: DayTime): Date => cityInstant(anchorDay, days, time);
  return {
    firstOpens: at(term.firstOpens),
    firstCloses: at(term.firstCloses),
    makeupOpens: at(term.makeupOpens),
    makeupCloses: at(term.makeupCloses),
    studyOpens: at(term.studyOpens),
    studyCloses: at(term.studyCloses),
  };
};

describe('the calendar, whatever the anchor day and its hour', () => {
  const moments = fc.record({
    anchorDay: anchorDays,
    time: fc.constantFrom('00:00', '08:31', '12:00', '23:59:59'),
  });

  it('has one term whose first round is open and one in study (S1)', () => {
    fc.assert(
      fc.property(moments, ({ anchorDay, time }) => {
        const now = cityInstant(anchorDay, 0, time);
        const [choosing, studying] = TERMS;
        expect(firstRoundOpen(calendarOf(anchorDay, choosing), now)).toBe(true);
        expect(phaseOf(calendarOf(anchorDay, studying), now)).toBe('study');
      }),
    );
  });

  it('lets a bundle that is confirmed now be studied now', () => {
    fc.assert(
      fc.property(moments, ({ anchorDay, time }) => {
        const at = ([days, hour]: DayTime): Date => cityInstant(anchorDay, days, hour);
        const now = cityInstant(anchorDay, 0, time);
        expect(isBetween(now, at(PROGRAMME.studyOpens), at(PROGRAMME.studyCloses))).toBe(true);
      }),
    );
  });
});
