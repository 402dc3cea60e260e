import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, later } from '../kernel/instants.js';
import { classAtRisk, missingSelections } from './class-minimum.rules.js';
import { firstSubstitutes, rankSubstitutes, type Substitute } from './substitutes.rules.js';

const course = (id: string, more: Partial<Substitute> = {}): Substitute => ({
  id,
  number: id,
  title: id,
  titleEn: null,
  hourKind: 'professional',
  hours: 10,
  board: 'city',
  districtId: null,
  delivery: 'face_to_face',
  stages: [],
  subjects: [],
  terminals: ['pc'],
  publicTopic: null,
  seats: null,
  selected: 0,
  ...more,
});

const chen = { stage: 'primary', subject: 'chinese', lineage: ['school', 'yuexiu', 'city'] };
const gone = course('gone');
const ranked = (...list: Substitute[]): string[] => rankSubstitutes(gone, chen, list).map(({ id }) => id);

describe('what one can choose instead of a cancelled class (S2)', () => {
  it('has hours as near as possible, then the own subject, the same way, the own district, the most seats', () => {
    expect(
      ranked(
        course('far', { hours: 30 }),
        course('few', { seats: 10, selected: 9 }),
        course('many', { seats: 100 }),
        course('near', { board: 'district', districtId: 'yuexiu', seats: 1 }),
        course('remote', { delivery: 'remote' }),
        course('mine', { subjects: ['chinese'], delivery: 'remote' }),
      ),
    ).toEqual(['mine', 'near', 'many', 'few', 'remote', 'far']);
  });

  it('is never of another kind, full, for others, in another district, TV-only, or by application', () => {
    expect(
      ranked(
        course('kind', { hourKind: 'public' }),
        course('full', { seats: 5, selected: 5 }),
        course('stage', { stages: ['senior'] }),
        course('subject', { subjects: ['physics'] }),
        course('district', { board: 'district', districtId: 'tianhe' }),
        course('tv', { terminals: ['tv'] }),
        course('special', { board: 'special' }),
        gone,
      ),
    ).toEqual([]);
  });

  it('is at most three, none that is on the list, no public topic twice (S9)', () => {
    const list = ['a', 'b', 'c', 'd', 'e'].map((id) =>
      course(id, { publicTopic: id === 'b' ? 'law' : null }),
    );
    const taken = { offeringIds: new Set(['a']), topics: new Set(['law']) };
    expect(firstSubstitutes(list, taken).map(({ id }) => id)).toEqual(['c', 'd', 'e']);
  });

  it('does not depend on the order in which courses are read', () => {
    const some = fc.array(
      fc.record({ hours: fc.integer({ min: 1, max: 20 }), seats: fc.option(fc.integer({ min: 1, max: 9 })) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, (list) => {
        const courses = list.map((more, at) => course(`c${String(at)}`, more));
        expect(ranked(...courses.toReversed())).toEqual(ranked(...courses));
      }),
    );
  });
});

describe('a class at risk (S2)', () => {
  const opens = new Date('2017-09-04T00:00:00Z');
  const calendar = {
    firstOpens: opens,
    firstCloses: later(opens, 9 * day),
    makeupOpens: later(opens, 10 * day),
    makeupCloses: later(opens, 14 * day),
    studyOpens: later(opens, 20 * day),
    studyCloses: later(opens, 90 * day),
    minimumClass: 30,
    riskDays: 3,
  };
  const held = {
    delivery: 'face_to_face',
    board: 'city',
    seats: 60,
    selected: 22,
    cancelledAt: null,
  } as const;

  it('lacks selections, from three days before the first round closes until it does', () => {
    expect(classAtRisk(held, calendar, later(opens, 6 * day - 1))).toBeNull();
    expect(classAtRisk(held, calendar, later(opens, 6 * day))).toBe(8);
    expect(classAtRisk(held, calendar, later(opens, 9 * day))).toBeNull();
    expect(classAtRisk({ ...held, selected: 30 }, calendar, later(opens, 7 * day))).toBeNull();
  });

  it('is a face-to-face one that people choose one by one; one with few seats needs no more than it has', () => {
    expect(missingSelections({ ...held, delivery: 'remote' }, calendar)).toBe(0);
    expect(missingSelections({ ...held, board: 'capability' }, calendar)).toBe(0);
    expect(missingSelections({ ...held, seats: 24 }, calendar)).toBe(2);
  });
});
