import { expect, it } from 'vitest';
import { Random } from '../random.js';
import { SUBJECT_STAGES } from './codes.js';
import { COURSES } from './courses.js';
import { outlineEnglish } from './outline-english.js';
import { pastPublicCourse, patternedCourses } from './patterned-courses.js';

const made = patternedCourses(4_000, new Random('a'));

it('makes courses with keys and titles of their own, the same for the same chance', () => {
  const all = [...COURSES, ...made, pastPublicCourse(2025), pastPublicCourse(2024)];
  for (const key of ['key', 'title'] as const)
    expect(new Set(all.map((course) => course[key])).size).toBe(all.length);
  expect(patternedCourses(20, new Random('a'))).toEqual(made.slice(0, 20));
});

it('makes them for subjects taught at the stage, with an outline in both languages (A4, S5)', () => {
  for (const { stages, subjects, chapters, titleEn, hours } of made) {
    const [subject, another] = subjects;
    const fits =
      another !== undefined ||
      (subject !== undefined && stages.every((stage) => SUBJECT_STAGES[subject].includes(stage)));
    expect(fits).toBe(true);
    const titles = chapters.flat(2);
    expect(titles.filter((title) => outlineEnglish(title) === null)).toEqual([]);
    expect(titleEn).not.toContain('undefined');
    expect(hours).toBeGreaterThan(0);
  }
});

it('gives every class with a room at least thirty seats (S2)', () => {
  const rooms = made.filter(({ delivery }) => delivery === 'face_to_face');
  expect(rooms.length).toBeGreaterThan(100);
  for (const { seats } of rooms) expect(seats).toBeGreaterThanOrEqual(30);
});
