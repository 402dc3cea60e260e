import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, hour, later, type Instant } from '../kernel/instants.js';
import { cityInstant } from '../platform/city-time.js';
import {
  calendarInstants,
  movedAhead,
  movedInstants,
  orderFaults,
  planFaults,
  type FullCalendar,
  type TermPlanned,
} from './calendar.rules.js';
import { dueTurn, termTurns, turnsOf } from './turns.rules.js';

const on = (when: string, time = '00:00'): Instant => cityInstant(`2017-${when}`, 0, time);

/** Term 1702 as published (S1). */
const term1702: TermPlanned = {
  firstOpens: on('09-04'),
  firstCloses: on('09-13', '08:30'),
  resultsArranged: on('09-13', '14:00'),
  firstPublished: on('09-13', '15:00'),
  makeupOpens: on('09-13', '15:00'),
  makeupCloses: on('09-17', '23:59:59'),
  finalPublished: on('09-18', '12:00'),
  noticeAvailable: on('09-20'),
  paymentOpens: on('09-20'),
  paymentCloses: on('09-27', '23:59:59'),
  studyOpens: on('10-09'),
  studyCloses: on('12-11'),
  minimumClass: 30,
  tvLimitHours: 5,
  riskDays: 3,
};

const before = on('08-01');
const keysOf = (faults: readonly { readonly key: string }[]): string[] => faults.map(({ key }) => key);

const calendars: fc.Arbitrary<FullCalendar> = fc
  .tuple(
    fc.date({ min: new Date('2017-01-01'), max: new Date('2017-12-01'), noInvalidDate: true }),
    fc.array(fc.integer({ min: 1, max: 20 * day }), { minLength: 11, maxLength: 11 }),
  )
  .map(
    ([start, gaps]) =>
      Object.fromEntries(
        calendarInstants.map((name, at) => [
          name,
          later(
            start,
            gaps.slice(0, at).reduce((a, b) => a + b, 0),
          ),
        ]),
      ) as unknown as FullCalendar,
  );

describe('a calendar as the city sets it (S1)', () => {
  it('may be that of term 1702', () => {
    expect(planFaults(null, term1702, [], before)).toEqual([]);
  });

  it('names the two instants that are the wrong way round', () => {
    const faults = planFaults(null, { ...term1702, makeupOpens: on('09-12') }, [], before);
    expect(faults.map(({ facts }) => facts)).toEqual([{ earlier: 'firstPublished', later: 'makeupOpens' }]);
  });

  it('keeps what has passed, and moves nothing into the past', () => {
    const now = on('09-10');
    expect(keysOf(planFaults(term1702, { ...term1702, firstOpens: on('09-05') }, [], now))).toEqual([
      'instantPassed',
    ]);
    expect(keysOf(planFaults(term1702, { ...term1702, firstCloses: on('09-09') }, [], now))).toEqual([
      'instantInPast',
    ]);
    expect(planFaults(term1702, { ...term1702, firstCloses: on('09-12') }, [], now)).toEqual([]);
    const afterClose = on('09-14');
    expect(keysOf(planFaults(term1702, { ...term1702, minimumClass: 20 }, [], afterClose))).toEqual([
      'minimumUsed',
    ]);
  });

  it('overlaps no other term’s rounds, and lies within what one can plan', () => {
    const other = { ...term1702, name: '另一期', nameEn: 'Another' };
    expect(keysOf(planFaults(null, term1702, [other], before))).toEqual(['roundsOverlap']);
    const far = { ...term1702, studyCloses: cityInstant('9999-12-31', 0) };
    expect(keysOf(planFaults(null, far, [], before))).toEqual(['tooFarAhead']);
  });

  it('has numbers that make sense', () => {
    const odd = { ...term1702, minimumClass: 0, tvLimitHours: 5.3, riskDays: 31 };
    expect(keysOf(planFaults(null, odd, [], before))).toEqual([
      'minimumOutOfRange',
      'tvLimitOutOfRange',
      'riskDaysOutOfRange',
    ]);
  });

  it('is copied half a year on, to the same days of the week and times, all of it ahead', () => {
    fc.assert(
      fc.property(
        calendars,
        fc.date({ min: new Date('2017-06-01'), max: new Date('2024-01-01'), noInvalidDate: true }),
        (calendar, now) => {
          const moved = movedAhead(calendar, now);
          expect(moved.firstOpens > now || moved.firstOpens > calendar.firstOpens).toBe(true);
          expect(orderFaults(moved)).toEqual([]);
          for (const name of calendarInstants)
            expect((moved[name].getTime() - calendar[name].getTime()) % (7 * day)).toBe(0);
          expect(moved.firstOpens > now || now <= calendar.firstOpens).toBe(true);
        },
      ),
    );
  });

  it('says which instants a change moves', () => {
    expect(movedInstants(term1702, { ...term1702, studyCloses: later(term1702.studyCloses, hour) })).toEqual([
      'studyCloses',
    ]);
  });
});

describe('laws of the clockwork (S1)', () => {
  it('does every turn once, in order, whenever it looks', () => {
    fc.assert(
      fc.property(
        calendars,
        fc.array(fc.integer({ min: 0, max: 60 * day }), { maxLength: 20 }),
        (calendar, pauses) => {
          const done: string[] = [];
          let now = later(calendar.firstOpens, -day);
          for (const pause of [...pauses, 400 * day]) {
            now = later(now, pause);
            for (
              let next = dueTurn(calendar, new Set(done), now);
              next;
              next = dueTurn(calendar, new Set(done), now)
            ) {
              expect(next.at <= now).toBe(true);
              done.push(next.turn);
            }
          }
          expect(done).toEqual(turnsOf(calendar).map(({ turn }) => turn));
          expect(new Set(done).size).toBe(termTurns.length);
        },
      ),
    );
  });

  it('keeps the order of the year at one and the same moment', () => {
    const turns = turnsOf(term1702).map(({ turn }) => turn);
    expect(turns.indexOf('first_published')).toBeLessThan(turns.indexOf('makeup_opens'));
  });
});
