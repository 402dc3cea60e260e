import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumHours, type HourKind } from '../kernel/hours.js';
import { mayPick, tvHours } from '../selection/selection.rules.js';
import {
  gapsOf,
  recommend,
  recommendedAtLeast,
  recommendedAtMost,
  suits,
  type Candidate,
  type Standing,
} from './recommendation.rules.js';

const at = (day: number): Date => new Date(Date.UTC(2026, 8, day));
const term = {
  id: 'term',
  year: 2026,
  tvLimitHours: 5,
  minimumClass: 30,
  firstOpens: at(4),
  firstCloses: at(13),
  makeupOpens: at(15),
  makeupCloses: at(17),
  studyOpens: at(28),
  studyCloses: at(60),
};
const needs = { total: 72, public: 18, professional: 42 };

const candidate = (fields: Partial<Candidate> & Pick<Candidate, 'id'>): Candidate => ({
  courseId: `course-${fields.id}`,
  number: fields.id,
  title: fields.id,
  titleEn: null,
  termId: 'term',
  board: 'city',
  districtId: null,
  hours: 6,
  hourKind: 'professional',
  terminals: ['pc', 'mobile'],
  publicTopic: null,
  seats: null,
  selected: 0,
  cancelledAt: null,
  stages: ['junior'],
  subjects: ['mathematics'],
  chosenByMine: 0,
  rating: null,
  ...fields,
});

const standing = (fields: Partial<Standing> = {}): Standing => ({
  stage: 'junior',
  subject: 'mathematics',
  picker: { state: 'active', lineage: ['school', 'yuexiu'], picked: [] },
  needs,
  earned: [],
  ahead: [],
  known: new Set(),
  topics: new Set(),
  ...fields,
});

const kinds = fc.constantFrom<HourKind>('public', 'professional', 'elective');
const someCandidates = fc
  .array(
    fc.record({
      board: fc.constantFrom('city', 'city', 'district', 'special', 'capability'),
      districtId: fc.constantFrom('yuexiu', 'haizhu'),
      hours: fc.constantFrom(1, 2, 4.5, 6, 18),
      hourKind: kinds,
      terminals: fc.constantFrom(['tv'], ['pc', 'tv'], ['mobile']),
      topic: fc.constantFrom(null, 'ai', 'law', 'health'),
      seats: fc.constantFrom(null, 0, 30),
      cancelled: fc.nat(9),
      stages: fc.constantFrom(['junior'], ['junior', 'senior'], ['primary']),
      subjects: fc.constantFrom(['mathematics'], ['english'], ['mathematics', 'physics', 'it', 'english']),
      chosenByMine: fc.nat(50),
      course: fc.nat(40),
    }),
    { maxLength: 40 },
  )
  .map((drawn) =>
    drawn.map(({ topic, cancelled, seats, course, ...one }, index) =>
      candidate({
        ...one,
        id: String(index).padStart(3, '0'),
        courseId: `course-${course}`,
        publicTopic: one.hourKind === 'public' ? topic : null,
        cancelledAt: cancelled === 0 ? at(14) : null,
        seats: seats === 0 ? 1 : seats,
        selected: seats === 0 ? 1 : 0,
      }),
    ),
  )
  // a term offers a course once
  .map((some) => Array.from(new Map(some.map((one) => [one.courseId, one])).values()));
const hoursOf = fc.array(fc.record({ kind: kinds, hours: fc.constantFrom(1, 6, 18, 40) }), { maxLength: 3 });
const standings = fc
  .record({
    earned: hoursOf,
    ahead: hoursOf,
    known: fc.uniqueArray(fc.nat(40)),
    topics: fc.subarray(['ai', 'law', 'health']),
    stage: fc.constantFrom('junior', 'primary', null),
  })
  .map(({ known, topics, ...rest }) =>
    standing({
      ...rest,
      known: new Set(known.map((course) => `course-${course}`)),
      topics: new Set(topics),
    }),
  );
const instants = fc.constantFrom(at(1), at(5), at(14), at(16), at(20));
const when = (now: Date): Date => (now < at(4) ? at(4) : now.getTime() === at(14).getTime() ? at(15) : now);

const laws = (check: (found: Candidate[], some: Candidate[], who: Standing, now: Date) => void): void =>
  fc.assert(
    fc.property(someCandidates, standings, instants, (some, who, now) => {
      const found = recommend(some, who, term, now).map((one) => one.candidate);
      check(found, some, who, now);
    }),
    { numRuns: 400 },
  );

describe('recommended courses (S7)', () => {
  it('never pass the TV limit, even when all of them are picked (S8)', () => {
    laws((found) => {
      const picked = found.map((one) => ({ ...one, offeringId: one.id, year: term.year }));
      expect(tvHours(picked, 'term')).toBeLessThanOrEqual(term.tvLimitHours);
    });
  });

  it('never repeat a public topic, passed, picked or recommended (S9)', () => {
    laws((found, _, who) => {
      const topics = found.flatMap(({ publicTopic }) => publicTopic ?? []);
      expect(new Set(topics).size).toBe(topics.length);
      expect(topics.filter((topic) => who.topics.has(topic))).toEqual([]);
    });
    const picked = { ...candidate({ id: 'a', publicTopic: 'ai' }), offeringId: 'a', year: 2026 };
    const who = standing({ picker: { ...standing().picker, picked: [picked] } });
    expect(
      recommend([candidate({ id: 'b', hourKind: 'public', publicTopic: 'ai' })], who, term, at(5)),
    ).toEqual([]);
  });

  it('fit stage and subject, are new, and may be picked now or at the next opening, all together', () => {
    laws((found, _, who, now) => {
      const picked = [...who.picker.picked];
      for (const one of found) {
        expect(suits(one, who)).toBe(true);
        expect(who.known.has(one.courseId)).toBe(false);
        expect(mayPick(one, term, { ...who.picker, picked }, when(now))).toBeNull();
        picked.push({ ...one, offeringId: one.id, year: term.year });
      }
    });
  });

  it('are five to eight whenever five fit', () => {
    laws((found, some, who, now) => {
      expect(found.length).toBeLessThanOrEqual(recommendedAtMost);
      // what fits without touching any limit fits whatever else is recommended
      const free = some.filter(
        (one) =>
          suits(one, who) &&
          !who.known.has(one.courseId) &&
          one.publicTopic === null &&
          one.terminals.join() !== 'tv' &&
          mayPick(one, term, who.picker, when(now)) === null,
      );
      expect(found.length).toBeGreaterThanOrEqual(Math.min(recommendedAtLeast, free.length));
    });
  });

  it('close the larger gap first: no other course would fill more of what is missing most', () => {
    laws((found, some, who, now) => {
      const [first] = found;
      const gaps = gapsOf(who.needs, who.earned, who.ahead);
      const most = Math.max(gaps.public, gaps.professional, gaps.elective);
      const could = (kind: HourKind): boolean =>
        some.some(
          (one) =>
            suits(one, who) &&
            !who.known.has(one.courseId) &&
            (one.publicTopic === null || !who.topics.has(one.publicTopic)) &&
            one.hourKind === kind &&
            mayPick(one, term, who.picker, when(now)) === null,
        );
      const largest = (['public', 'professional'] as const).find(
        (kind) => gaps[kind] === most && most > gaps.elective && could(kind),
      );
      fc.pre(largest !== undefined);
      expect(gaps[first?.hourKind ?? 'elective']).toBe(most);
    });
  });

  it('are the same for the same question, however it is put', () => {
    laws((found, some, who, now) => {
      const again = recommend(some.toReversed(), who, term, now);
      expect(again.map((one) => one.candidate.id)).toEqual(found.map(({ id }) => id));
    });
  });

  it('change when hours are earned or picked, and end when selection is over', () => {
    const some = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].flatMap((id) => [
      candidate({ id, hours: 10 }),
      candidate({ id: `p${id}`, hours: 10, hourKind: 'public' }),
    ]);
    const of = (who: Standing): HourKind[] =>
      recommend(some, who, term, at(5)).map((one) => one.candidate.hourKind);
    expect(of(standing())[0]).toBe('professional');
    expect(of(standing({ earned: [{ kind: 'professional', hours: 40 }] }))[0]).toBe('public');
    expect(of(standing({ ahead: [{ kind: 'professional', hours: 40 }] }))[0]).toBe('public');
    expect(sumHours(recommend(some, standing(), term, at(5)).map((one) => one.candidate.hours))).toBe(80);
    expect(recommend(some, standing(), term, at(20))).toEqual([]);
  });

  it('fit the hours still missing: for one hour no long workshop, while a short course is there', () => {
    const some = [
      candidate({ id: 'workshop', hours: 18, chosenByMine: 40 }),
      candidate({ id: 'short', hours: 2 }),
      candidate({ id: 'brief', hours: 1 }),
    ];
    const nearlyThere = standing({
      earned: [
        { kind: 'public', hours: 18 },
        { kind: 'professional', hours: 41 },
        { kind: 'elective', hours: 12 },
      ],
    });
    const ids = (who: Standing): string[] => recommend(some, who, term, at(5)).map((one) => one.candidate.id);
    expect(ids(nearlyThere)).toEqual(['brief', 'short', 'workshop']);
    expect(ids(standing())[0]).toBe('workshop');
  });

  it('prefer what is for this subject, then what its teachers chose, then what they praised', () => {
    const some = [
      candidate({ id: 'everybody', subjects: ['mathematics', 'a', 'b', 'c'], chosenByMine: 99 }),
      candidate({ id: 'own' }),
      candidate({ id: 'praised', rating: 4.5 }),
      candidate({ id: 'chosen', chosenByMine: 3 }),
    ];
    expect(recommend(some, standing(), term, at(5)).map((one) => one.candidate.id)).toEqual([
      'chosen',
      'praised',
      'own',
      'everybody',
    ]);
  });
});
