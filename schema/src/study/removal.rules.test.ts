import { describe, expect, it } from 'vitest';
import type { TermCalendar } from '../terms/terms.rules.js';
import { judgeRemoval, removalRefused, sumRemoval, type Seat } from './removal.rules.js';

const day = (number: number): Date => new Date(Date.UTC(2026, 8, number));
const term: TermCalendar = {
  firstOpens: day(4),
  firstCloses: day(13),
  makeupOpens: day(14),
  makeupCloses: day(17),
  studyOpens: day(28),
  studyCloses: day(30),
};
const seat = (facts: Partial<Seat> = {}): Seat => ({
  selectionId: 'one',
  studyNumber: '1',
  name: '张',
  source: 'teacher',
  category: null,
  feeFen: 12_000,
  billed: true,
  paid: false,
  passed: false,
  ...facts,
});

describe('a deletion by the course’s own organisation (S3)', () => {
  it.each([
    [1, 'removalInRound', 13],
    [5, 'removalInRound', 13],
    [13, null, null],
    [14, 'removalInRound', 17],
    [16, 'removalInRound', 17],
    [17, null, null],
    [29, null, null],
    [30, 'removalOver', null],
  ])('on day %i is refused for %s until day %s', (now, key, until) => {
    const refused = removalRefused({ cancelledAt: null }, term, day(now));
    expect([refused?.key ?? null, refused?.availableAt ?? null]).toEqual([
      key,
      until === null ? null : day(until),
    ]);
  });

  it('has nobody to delete from a class that is not held', () => {
    expect(removalRefused({ cancelledAt: day(13) }, term, day(20))?.key).toBe('nobodyInClass');
  });

  it('leaves who has passed, and what the capability programme requires (L3, S10)', () => {
    const kept = judgeRemoval([
      seat({ passed: true }),
      seat({ source: 'bundle', category: 'professional' }),
      seat({ source: 'bundle', category: 'elective' }),
      seat({ source: 'school' }),
    ]).map((one) => one.kept?.key ?? null);
    expect(kept).toEqual(['passedSeat', 'requiredSeat', null, null]);
  });

  it('takes unpaid fees off the bill, gives paid ones back, and leaves bills alone that do not name it (S13)', () => {
    const judged = judgeRemoval([
      seat(),
      seat({ paid: true, feeFen: 500 }),
      seat({ paid: true, passed: true }),
      seat({ billed: false }),
      // D7: given again without paying again
      seat({ billed: false, paid: true }),
      seat({ feeFen: 0 }),
    ]);
    expect(judged.map(({ effect }) => effect)).toEqual(['credit', 'refund', 'none', 'none', 'none', 'none']);
    expect(sumRemoval(judged)).toEqual({ removed: 5, kept: 1, creditFen: 12_000, refundFen: 500 });
  });
});
