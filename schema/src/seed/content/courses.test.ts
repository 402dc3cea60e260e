import { describe, expect, it } from 'vitest';
import { fullSubjects, isTvOnly, otherSubjects } from '../../catalogue/catalogue.rules.js';
import { sumHours } from '../../kernel/hours.js';
import type { BundleCategory } from '../../programme/programme.rules.js';
import { readLessons } from '../lessons.js';
import { PROGRAMME } from './calendar.js';
import { SUBJECT_STAGES, type StageCode, type SubjectCode } from './codes.js';
import { DATA_IN_CLASS, SLIDES_CRAFT } from './courses-capability-micro.js';
import { PUBLIC_COURSES } from './courses-public.js';
import { CAPABILITY_COURSES, COURSES, SEATS_LEFT } from './courses.js';
import { outlineEnglish } from './outline-english.js';

const hoursOf = (courses: readonly { readonly hours: number }[]): number =>
  sumHours(courses.map(({ hours }) => hours));

const assigned = (category: BundleCategory, subject: SubjectCode, stage: StageCode) =>
  CAPABILITY_COURSES.filter(
    (course) =>
      course.category === category && course.subjects.includes(subject) && course.stages.includes(stage),
  );

describe('courses', () => {
  it('have keys, titles and numbers of their own', () => {
    expect(new Set(COURSES.map(({ key }) => key)).size).toBe(COURSES.length);
    expect(new Set(COURSES.map(({ title }) => title)).size).toBe(COURSES.length);
  });

  it('have an outline in both languages', () => {
    const titles = COURSES.flatMap(({ chapters }) =>
      chapters.flatMap(([title, lessons]) => [title, ...lessons]),
    );
    expect(titles.filter((title) => outlineEnglish(title) === null)).toEqual([]);
  });

  it('make a public subject of 18 hours, as one topic or as four (S9)', () => {
    const whole = PUBLIC_COURSES.filter(({ hours }) => hours === 18);
    const parts = PUBLIC_COURSES.filter(({ hours }) => hours < 18);
    expect(whole).toHaveLength(1);
    expect(parts).toHaveLength(4);
    expect(hoursOf(parts)).toBe(18);
    expect(new Set(PUBLIC_COURSES.map(({ topic }) => topic)).size).toBe(5);
  });

  it('are of 1 to 5 professional hours when they are for the TV only (S8)', () => {
    const television = COURSES.filter(({ terminals }) => isTvOnly(terminals));
    expect(television.length).toBeGreaterThanOrEqual(3);
    for (const { hours, kind } of television) {
      expect(kind).toBe('professional');
      expect(hours).toBeGreaterThanOrEqual(1);
      expect(hours).toBeLessThanOrEqual(5);
    }
  });

  it('have room for thirty face to face (S2), one class full and one with two seats left (S4)', () => {
    for (const { seats } of COURSES.filter(({ delivery }) => delivery === 'face_to_face'))
      expect(seats).toBeGreaterThanOrEqual(30);
    expect(Object.values(SEATS_LEFT)).toEqual(expect.arrayContaining([0, 2]));
  });
});

describe('the capability programme', () => {
  const full = fullSubjects.flatMap((subject) =>
    SUBJECT_STAGES[subject].map((stage) => ({ subject, stage })),
  );
  const electives = CAPABILITY_COURSES.filter(({ category }) => category === 'elective');

  it.each(full)(
    'assigns $subject at stage $stage one course a category and 42 hours (D4)',
    ({ subject, stage }) => {
      const courses = (['general_required', 'professional_required', 'school_based'] as const).map(
        (category) => {
          const found = assigned(category, subject, stage);
          expect(found).toHaveLength(1);
          expect(hoursOf(found)).toBe(PROGRAMME.categories[category]);
          return found[0];
        },
      );
      expect(courses).not.toContain(undefined);
      expect(hoursOf(electives)).toBeGreaterThanOrEqual(PROGRAMME.categories.elective);
    },
  );

  it.each(otherSubjects)('offers %s 8 hours and 42 of electives (D6)', (subject) => {
    const [stage] = SUBJECT_STAGES[subject];
    if (stage === undefined) throw new Error(`${subject} is taught nowhere`);
    expect(hoursOf(assigned('general_required', subject, stage))).toBe(8);
    expect(assigned('professional_required', subject, stage)).toEqual([]);
    expect(hoursOf(electives.filter(({ subjects }) => subjects.includes(subject)))).toBeGreaterThanOrEqual(
      PROGRAMME.otherElectiveHours,
    );
  });

  it('adds up to 50 hours either way (D5, D6)', () => {
    expect(sumHours(Object.values(PROGRAMME.categories))).toBe(PROGRAMME.totalHours);
    expect(PROGRAMME.categories.general_required + PROGRAMME.otherElectiveHours).toBe(PROGRAMME.totalHours);
  });

  it('has two series of six micro-courses of one hour (D4), every recording among them', async () => {
    const micro = [...SLIDES_CRAFT, ...DATA_IN_CLASS];
    expect(SLIDES_CRAFT).toHaveLength(6);
    expect(DATA_IN_CLASS).toHaveLength(6);
    expect(micro.every(({ hours }) => hours === 1)).toBe(true);
    const keys = micro.map(({ key }) => key);
    const recorded = (await readLessons()).map(({ key }) => key);
    expect(recorded.length).toBeGreaterThanOrEqual(3);
    expect(keys).toEqual(expect.arrayContaining(recorded));
  });
});
