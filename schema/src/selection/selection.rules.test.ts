import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boards } from '../catalogue/catalogue.rules.js';
import { sumHours } from '../kernel/hours.js';
import type { Instant } from '../kernel/instants.js';
import { firstRoundOpen, pickingOpen } from '../terms/terms.rules.js';
import {
  mayDrop,
  mayPick,
  selectionSources,
  tvHours,
  type Picked,
  type Picker,
  type Pickable,
} from './selection.rules.js';

const at = (text: string): Instant => new Date(text);

const term = {
  id: 'term',
  year: 2026,
  tvLimitHours: 5,
  minimumClass: 30,
  firstOpens: at('2026-11-18T00:00+08:00'),
  firstCloses: at('2026-11-27T08:30+08:00'),
  makeupOpens: at('2026-11-27T15:00+08:00'),
  makeupCloses: at('2026-12-02T00:00+08:00'),
  studyOpens: at('2026-12-15T00:00+08:00'),
  studyCloses: at('2027-02-25T00:00+08:00'),
};
const inFirstRound = at('2026-11-21T10:00+08:00');
const between = at('2026-11-27T10:00+08:00');
const inMakeup = at('2026-11-28T10:00+08:00');
const over = at('2026-12-03T10:00+08:00');

const course: Pickable = {
  id: 'course',
  termId: 'term',
  board: 'city',
  districtId: null,
  hours: 3,
  terminals: ['pc', 'mobile'],
  publicTopic: null,
  seats: 40,
  selected: 10,
  cancelledAt: null,
};

const teacher: Picker = { state: 'active', lineage: ['school', 'yuexiu', 'city'], picked: [] };

const having = (...picked: Partial<Picked>[]): Picker => ({
  ...teacher,
  picked: picked.map((one, index) =>
    Object.assign(
      {
        offeringId: `other-${index}`,
        termId: 'term',
        year: 2026,
        hours: 2,
        terminals: ['pc'],
        publicTopic: null,
        title: '课程',
        titleEn: null,
      },
      one,
    ),
  ),
});

describe('mayPick', () => {
  it('lets a teacher pick in both rounds (S2, S3)', () => {
    expect(mayPick(course, term, teacher, inFirstRound)).toBeNull();
    expect(mayPick(course, term, teacher, inMakeup)).toBeNull();
  });

  it.each([
    ['before the first round', at('2026-11-01T00:00+08:00'), term.firstOpens],
    ['between the rounds', between, term.makeupOpens],
  ])('%s names the next opening (S3)', (_, now, availableAt) => {
    expect(mayPick(course, term, teacher, now)).toMatchObject({
      rule: 'S3',
      key: 'windowClosed',
      availableAt,
    });
  });

  it('after the makeup round promises nothing (S3)', () => {
    const refused = mayPick(course, term, teacher, over);
    expect(refused).toMatchObject({ rule: 'S3', key: 'selectionOver' });
    expect(refused).not.toHaveProperty('availableAt');
  });

  it('tells how many seats a full class has (S4)', () => {
    expect(mayPick({ ...course, selected: 40 }, term, teacher, inFirstRound)).toMatchObject({
      rule: 'S4',
      key: 'classFull',
      facts: { seats: 40 },
    });
    expect(mayPick({ ...course, seats: null, selected: 9_999 }, term, teacher, inFirstRound)).toBeNull();
  });

  it('allows TV-only courses up to the limit of the term (S8)', () => {
    const tv = { ...course, terminals: ['tv'], hours: 2 };
    const watched = { terminals: ['tv'], hours: 3 };
    expect(mayPick(tv, term, having(watched), inFirstRound)).toBeNull();
    expect(mayPick({ ...tv, hours: 2.5 }, term, having(watched), inFirstRound)).toMatchObject({
      key: 'tvLimit',
      facts: { limit: 5, picked: 3, hours: 2.5 },
    });
    expect(mayPick(tv, term, having({ ...watched, termId: 'last' }, watched), inFirstRound)).toBeNull();
  });

  it('refuses a public topic of the same year a second time (S9)', () => {
    const topic = { ...course, publicTopic: 'ethics' };
    const first = { publicTopic: 'ethics', title: '职业行为准则', titleEn: 'Conduct', termId: 'last' };
    expect(mayPick(topic, term, having(first), inFirstRound)).toMatchObject({
      rule: 'S9',
      facts: { title: '职业行为准则', titleEn: 'Conduct', year: '2026' },
    });
    expect(mayPick(topic, term, having({ ...first, year: 2025 }), inFirstRound)).toBeNull();
    expect(mayPick(topic, term, having({ publicTopic: 'law' }), inFirstRound)).toBeNull();
  });

  it.each([
    [
      'another district’s course like an unknown one (S6)',
      { board: 'district', districtId: 'haizhu' },
      teacher,
      'noSuchCourse',
    ],
    ['what is on the list already', { id: 'other-0' }, having({}), 'alreadyPicked'],
    ['archived teachers (A6)', {}, { ...teacher, state: 'left' }, 'archivedTeacher'],
    ['capability courses outside the bundle (S10)', { board: 'capability' }, teacher, 'capabilityInPerson'],
    ['special programmes without application (P1)', { board: 'special' }, teacher, 'specialByApplication'],
    ['a cancelled class (S2)', { cancelledAt: between }, teacher, 'classCancelled'],
  ] as const)('refuses %s', (_, change, picker, key) => {
    expect(mayPick({ ...course, ...change }, term, picker, inMakeup)).toMatchObject({ key });
  });
});

describe('laws of picking', () => {
  const offerings: fc.Arbitrary<Pickable> = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    termId: fc.constant('term'),
    board: fc.constantFrom(...boards),
    districtId: fc.constantFrom(null, 'yuexiu', 'haizhu'),
    hours: fc.integer({ min: 1, max: 200 }).map((tenths) => tenths / 10),
    terminals: fc.constantFrom(['tv'], ['pc'], ['pc', 'mobile', 'tv']),
    publicTopic: fc.constantFrom(null, 'ethics', 'law'),
    seats: fc.option(fc.integer({ min: 1, max: 60 })),
    selected: fc.nat(60),
    cancelledAt: fc.option(fc.constant(between)),
  });
  const moments = fc.date({
    min: at('2026-11-01T00:00Z'),
    max: at('2027-03-01T00:00Z'),
    noInvalidDate: true,
  });

  it('holds every limit whatever is pressed in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(offerings, moments), { maxLength: 30 }), (presses) => {
        const picked: Picked[] = [];
        for (const [offering, now] of presses) {
          if (mayPick(offering, term, { ...teacher, picked }, now)) continue;
          expect(pickingOpen(term, now)).toBe(true);
          expect(offering.seats === null || offering.selected < offering.seats).toBe(true);
          expect(offering.board === 'district' ? offering.districtId : 'yuexiu').toBe('yuexiu');
          picked.push({ ...offering, offeringId: offering.id, year: term.year, title: '', titleEn: null });
        }
        const topics = picked.flatMap(({ publicTopic }) => publicTopic ?? []);
        expect(new Set(topics).size).toBe(topics.length);
        expect(new Set(picked.map(({ offeringId }) => offeringId)).size).toBe(picked.length);
        expect(tvHours(picked, 'term')).toBeLessThanOrEqual(term.tvLimitHours);
        expect(tvHours(picked, 'term')).toBeLessThanOrEqual(sumHours(picked.map(({ hours }) => hours)));
      }),
    );
  });

  it('a promised instant is one at which the window no longer stands in the way', () => {
    fc.assert(
      fc.property(offerings, moments, (offering, now) => {
        const opens = mayPick(offering, term, teacher, now)?.availableAt;
        if (opens === undefined) return;
        expect(opens > now).toBe(true);
        expect(mayPick(offering, term, teacher, opens)?.key).not.toBe('windowClosed');
      }),
    );
  });

  it('lets a teacher delete in the first round and never else, and never from the bundle', () => {
    fc.assert(
      fc.property(fc.constantFrom(...selectionSources), moments, (source, now) => {
        expect(mayDrop({ source }, term, now) === null).toBe(
          source !== 'bundle' && firstRoundOpen(term, now),
        );
      }),
    );
  });
});

describe('mayDrop', () => {
  it('says why not: makeup only adds, the bundle is kept, the round is over (S3, D5)', () => {
    expect(mayDrop({ source: 'teacher' }, term, inMakeup)).toMatchObject({
      rule: 'S3',
      key: 'makeupOnlyAdds',
    });
    expect(mayDrop({ source: 'bundle' }, term, inFirstRound)).toMatchObject({
      rule: 'D5',
      key: 'bundleKept',
    });
    expect(mayDrop({ source: 'school' }, term, over)).toMatchObject({ rule: 'S3', key: 'dropOver' });
    expect(mayDrop({ source: 'school' }, term, at('2026-11-01T00:00Z'))).toMatchObject({
      availableAt: term.firstOpens,
    });
  });
});
