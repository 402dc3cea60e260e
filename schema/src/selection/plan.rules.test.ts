import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, later } from '../kernel/instants.js';
import { pickingOpen } from '../terms/terms.rules.js';
import { mayPlan, maySubmit } from './plan.rules.js';
import { mayPick, type Pickable, type Picked, type Picker, type PickingTerm } from './selection.rules.js';

const start = new Date('2026-11-10T00:00Z');
const term: PickingTerm = {
  id: 'term',
  year: 2026,
  tvLimitHours: 5,
  minimumClass: 30,
  firstOpens: start,
  firstCloses: later(start, 5 * day),
  makeupOpens: later(start, 7 * day),
  makeupCloses: later(start, 9 * day),
  studyOpens: later(start, 20 * day),
  studyCloses: later(start, 60 * day),
};
const teacher: Picker = { state: 'active', lineage: ['school', 'yuexiu'], picked: [] };
const before = later(start, -day);

const offerings: fc.Arbitrary<Pickable> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  termId: fc.constant('term'),
  board: fc.constantFrom('city', 'district', 'capability'),
  districtId: fc.constantFrom('yuexiu', 'haizhu'),
  hours: fc.integer({ min: 1, max: 80 }).map((tenths) => tenths / 10),
  terminals: fc.constantFrom(['tv'], ['pc', 'mobile']),
  publicTopic: fc.constantFrom(null, null, 'ethics'),
  seats: fc.constantFrom(null, 1, 30),
  selected: fc.constantFrom(0, 1),
  cancelledAt: fc.constant(null),
});

describe('planning before a round (S2)', () => {
  it('lets what is planned be picked whole when the round opens, unless the seats are gone', () => {
    fc.assert(
      fc.property(fc.array(offerings, { maxLength: 20 }), (wanted) => {
        const planned = new Map<string, Pickable>();
        const picked = (one: Pickable): Picked => ({
          ...one,
          offeringId: one.id,
          year: 2026,
          title: '',
          titleEn: null,
        });
        const asPicked = (of: Iterable<Pickable>): Picked[] => [...of].map(picked);
        for (const one of wanted) {
          if (planned.has(one.id)) continue;
          if (mayPlan(one, term, teacher, asPicked(planned.values()), before) === null)
            planned.set(one.id, one);
        }
        const onList: Pickable[] = [];
        for (const one of planned.values()) {
          const refused = mayPick(one, term, { ...teacher, picked: asPicked(onList) }, term.firstOpens);
          expect([undefined, 'classFull']).toContain(refused?.key);
          if (refused === null) onList.push(one);
        }
      }),
    );
  });

  it('is for the time before a round, submitting for the rounds, and afterwards neither', () => {
    fc.assert(
      fc.property(offerings, fc.integer({ min: -5, max: 30 }), (one, days) => {
        const now = later(start, days * day);
        const refused = mayPlan({ ...one, board: 'city', terminals: ['pc'] }, term, teacher, [], now);
        expect(maySubmit(term, now) === null).toBe(pickingOpen(term, now));
        expect(refused === null && pickingOpen(term, now)).toBe(false);
        expect(refused === null).toBe(!pickingOpen(term, now) && now < term.makeupOpens);
      }),
    );
  });

  it('tells what can never be, before the round too', () => {
    const tv: Pickable = {
      id: 'tv',
      termId: 'term',
      board: 'city',
      districtId: null,
      hours: 3,
      terminals: ['tv'],
      publicTopic: null,
      seats: 1,
      selected: 1,
      cancelledAt: null,
    };
    const other: Picked = { ...tv, offeringId: 'other', year: 2026, title: '', titleEn: null };
    expect(mayPlan(tv, term, teacher, [], before)).toBeNull();
    expect(mayPlan(tv, term, teacher, [other], before)).toMatchObject({ rule: 'S8', key: 'tvLimit' });
    expect(mayPlan(tv, term, teacher, [{ ...other, offeringId: 'tv' }], before)).toBeNull();
    expect(mayPlan(tv, term, { ...teacher, state: 'retired' }, [], before)).toMatchObject({ rule: 'A6' });
    expect(mayPlan(tv, term, teacher, [], start)).toMatchObject({ key: 'roundIsOpen' });
  });
});
