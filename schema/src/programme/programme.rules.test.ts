import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TeacherCard } from '../accounts/actor.rules.js';
import { sumHours } from '../kernel/hours.js';
import {
  choiceRefusal,
  diagnosticRefusal,
  inScope,
  needsOf,
  programmeOf,
  profileReady,
  stepOf,
  type Programme,
} from './programme.rules.js';

const opens = new Date('2026-09-01T00:00:00+08:00');
const closes = new Date('2027-01-31T00:00:00+08:00');
const within = new Date('2026-10-01T00:00:00+08:00');

const programme = (changes: Partial<Programme> = {}): Programme => ({
  id: 'p',
  code: 'ict',
  name: '提升工程',
  nameEn: 'Capability programme',
  termId: 't',
  questionnaireId: 'q',
  sittingsAllowed: 3,
  totalHours: 50,
  otherElectiveHours: 42,
  fullOfferSubjects: ['chinese', 'mathematics'],
  scopeDistricts: [],
  scopeStages: [],
  scopeSubjects: [],
  studyOpens: opens,
  studyCloses: closes,
  categories: [
    { category: 'elective', hours: 8 },
    { category: 'school_based', hours: 16 },
    { category: 'professional_required', hours: 18 },
    { category: 'general_required', hours: 8 },
  ],
  ...changes,
});

const teacher = (changes: Partial<TeacherCard> = {}): TeacherCard => ({
  id: 'a',
  name: '陈老师',
  studyNumber: '1',
  schoolId: 's',
  districtId: 'yuexiu',
  stage: 'primary',
  subject: 'chinese',
  state: 'active',
  profileState: 'approved',
  ...changes,
});

describe('D1: who is in scope', () => {
  it('is every active teacher when the programme lists nothing', () => {
    expect(inScope(programme(), teacher())).toBe(true);
    expect(inScope(programme(), teacher({ districtId: null }))).toBe(true);
  });

  it('is nobody who left or retired', () => {
    expect(inScope(programme(), teacher({ state: 'left' }))).toBe(false);
    expect(inScope(programme(), teacher({ state: 'retired' }))).toBe(false);
  });

  it.each([{ scopeDistricts: ['tianhe'] }, { scopeStages: ['senior'] }, { scopeSubjects: ['physics'] }])(
    'is nobody outside of %o',
    (scope) => {
      expect(inScope(programme(scope), teacher())).toBe(false);
    },
  );

  it('is who has not told a stage and subject yet: the profile comes first', () => {
    const silent = teacher({ stage: null, subject: null, profileState: 'open' });
    expect(inScope(programme({ scopeStages: ['senior'] }), silent)).toBe(true);
    expect(profileReady(silent)).toBe(false);
    expect(diagnosticRefusal(programme(), silent, within)).toMatchObject({ rule: 'D1', key: 'profileFirst' });
  });

  it('takes the programme that is not over before one that is', () => {
    const past = programme({ id: 'past', studyCloses: new Date('2026-01-31T00:00:00Z') });
    expect(programmeOf([programme(), past], teacher(), within)?.id).toBe('p');
    expect(programmeOf([past], teacher(), within)?.id).toBe('past');
    expect(programmeOf([], teacher(), within)).toBeNull();
  });
});

describe('D4, D6: what a bundle needs', () => {
  it('is 8 + 18 + 16 + 8 for a subject with a full offer', () => {
    expect(needsOf(programme(), 'chinese')).toEqual([
      { category: 'general_required', hours: 8 },
      { category: 'professional_required', hours: 18 },
      { category: 'school_based', hours: 16 },
      { category: 'elective', hours: 8 },
    ]);
  });

  it('is 8 + 42 for the others', () => {
    expect(needsOf(programme(), 'library')).toEqual([
      { category: 'general_required', hours: 8 },
      { category: 'elective', hours: 42 },
    ]);
  });

  it('adds up to the total either way', () => {
    fc.assert(
      fc.property(fc.constantFrom('chinese', 'mathematics', 'library', 'art', 'psychology'), (subject) => {
        expect(sumHours(needsOf(programme(), subject).map(({ hours }) => hours))).toBe(50);
      }),
    );
  });
});

describe('the window', () => {
  it('lets the diagnostic be taken until study closes', () => {
    expect(diagnosticRefusal(programme(), teacher(), new Date('2026-08-01T00:00:00Z'))).toBeNull();
    expect(diagnosticRefusal(programme(), teacher(), closes)).toMatchObject({ key: 'programmeClosed' });
  });

  it('lets a bundle be confirmed from the first instant of study to the last', () => {
    expect(choiceRefusal(programme(), new Date(opens.getTime() - 1))).toMatchObject({
      key: 'programmeNotOpen',
      availableAt: opens,
    });
    expect(choiceRefusal(programme(), opens)).toBeNull();
    expect(choiceRefusal(programme(), new Date(closes.getTime() - 1))).toBeNull();
    expect(choiceRefusal(programme(), closes)).toMatchObject({ key: 'programmeClosed' });
  });
});

describe('the step', () => {
  const nothing = {
    profileReady: true,
    sittingOpen: false,
    sittingSubmitted: false,
    confirmed: false,
    chosen: false,
    completed: false,
  };

  it.each([
    [{ profileReady: false }, 'profile'],
    [{}, 'diagnose'],
    [{ sittingOpen: true }, 'diagnose'],
    [{ sittingOpen: true, sittingSubmitted: true }, 'diagnose'],
    [{ sittingSubmitted: true }, 'confirm'],
    [{ sittingSubmitted: true, confirmed: true }, 'choose'],
    [{ sittingSubmitted: true, confirmed: true, chosen: true }, 'study'],
    [{ sittingSubmitted: true, confirmed: true, chosen: true, completed: true }, 'done'],
  ] as const)('after %o is %s', (change, step) => {
    expect(stepOf({ ...nothing, ...change })).toBe(step);
  });

  it('D7: goes straight to choosing for who was diagnosed before', () => {
    expect(stepOf({ ...nothing, confirmed: true })).toBe('choose');
  });

  it('stays with study when the profile is reopened afterwards', () => {
    expect(stepOf({ ...nothing, profileReady: false, chosen: true })).toBe('study');
  });
});
