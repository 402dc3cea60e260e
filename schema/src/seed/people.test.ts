import { describe, expect, it } from 'vitest';
import { parseNationalId } from '../accounts/national-id.rules.js';
import { SUBJECTS, SUBJECT_STAGES } from './content/codes.js';
import { listSchools } from './build-organisations.js';
import { listTeachers } from './build-people.js';
import { Random } from './random.js';
import { SIZES, type WorldSize } from './sizes.js';

const teachersOf = (size: WorldSize, seed = 'a') =>
  listTeachers({ size, random: new Random(seed) }, listSchools({ size }));

describe('the teachers of a world', () => {
  it('are the same people for the same seed, and others for another', () => {
    expect(teachersOf('small')).toEqual(teachersOf('small'));
    expect(teachersOf('small')).not.toEqual(teachersOf('small', 'b'));
  });

  it.each(['small', 'demo'] as const)('have valid numbers of their own in a %s world (A3)', (size) => {
    const teachers = teachersOf(size);
    expect(teachers).toHaveLength(SIZES[size].teachers);
    for (const { nationalId, studyNumber, mobile } of teachers) {
      expect(parseNationalId(nationalId)).toBe(nationalId);
      expect(nationalId).toMatch(/^4401(0[3-6]|1[1-8])/);
      expect(studyNumber).toMatch(/^(19|20)\d{8}$/);
      expect(mobile).toMatch(/^19900\d{6}$/);
    }
    for (const key of ['id', 'nationalId', 'studyNumber', 'mobile'] as const)
      expect(new Set(teachers.map((teacher) => teacher[key])).size).toBe(teachers.length);
  });

  it('cover every subject, each at a stage where it is taught (A4)', () => {
    const teachers = teachersOf('small');
    expect(new Set(teachers.map(({ subject }) => subject))).toEqual(new Set(SUBJECTS));
    for (const { subject, stage } of teachers) expect(SUBJECT_STAGES[subject]).toContain(stage);
  });

  it('work in schools with codes and names of their own, of which some report to the city (A1, A2)', () => {
    for (const size of ['small', 'demo', 'city'] as const) {
      const schools = listSchools({ size });
      for (const key of ['id', 'code', 'name'] as const)
        expect(new Set(schools.map((school) => school[key])).size).toBe(schools.length);
      expect(schools.filter(({ districtId }) => districtId === null).length).toBeGreaterThanOrEqual(3);
    }
  });
});
