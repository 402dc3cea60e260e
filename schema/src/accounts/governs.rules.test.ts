import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roles, type Actor, type Role } from './actor.rules.js';
import { governs, isOwn, mayKnowTeacher, mayUnlock, ownOnly } from './governs.rules.js';

const city = ['city'];
const district = ['district', ...city];
const otherDistrict = ['other-district', ...city];
const school = ['school', ...district];
const affiliated = ['affiliated', ...city];
const lineages = [city, district, otherDistrict, school, affiliated];

const actor = (role: Role, lineage: readonly string[], accountId = 'me'): Actor => ({
  accountId,
  sessionId: 'session',
  name: '李娜',
  role,
  organisationId: lineage[0] ?? '',
  lineage,
  terminal: 'pc',
});

const governed = (who: Actor): (string | undefined)[] =>
  lineages.filter((lineage) => governs(who, lineage)).map(([id]) => id);

describe('scope', () => {
  it('is the own organisation and all below it', () => {
    expect(governed(actor('city_admin', city))).toEqual([
      'city',
      'district',
      'other-district',
      'school',
      'affiliated',
    ]);
    expect(governed(actor('district_admin', district))).toEqual(['district', 'school']);
    expect(governed(actor('school_admin', school))).toEqual(['school']);
    expect(governed(actor('school_admin', affiliated))).toEqual(['affiliated']);
  });

  it('is empty for who only learns, answers questions or reads figures', () => {
    for (const role of ['teacher', 'tutor', 'analyst'] as const)
      expect(governed(actor(role, city))).toEqual([]);
  });

  it('is lost upwards: nobody governs what is above them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), fc.constantFrom(...lineages), (role, lineage) => {
        for (const above of lineage.slice(1))
          expect(governs(actor(role, lineage), lineage.slice(lineage.indexOf(above)))).toBe(false);
      }),
    );
  });
});

describe('A8: unlocking', () => {
  it('is for who governs every place where the account acts', () => {
    const admin = actor('school_admin', school);
    expect(mayUnlock(admin, [school])).toBe(true);
    expect(mayUnlock(admin, [school, district])).toBe(false);
    expect(mayUnlock(admin, [affiliated])).toBe(false);
    expect(mayUnlock(admin, [])).toBe(false);
    expect(mayUnlock(actor('city_admin', city), [school, affiliated, district])).toBe(true);
  });
});

describe("a teacher's things", () => {
  it('are known to the teacher and to staff of the school, its district and its city', () => {
    expect(mayKnowTeacher(actor('teacher', school), 'me', school)).toBe(true);
    expect(mayKnowTeacher(actor('teacher', school), 'colleague', school)).toBe(false);
    expect(mayKnowTeacher(actor('school_admin', school), 'colleague', school)).toBe(true);
    expect(mayKnowTeacher(actor('district_admin', otherDistrict), 'colleague', school)).toBe(false);
    expect(mayKnowTeacher(actor('trainer', ['trainer-house']), 'colleague', school)).toBe(false);
  });

  it('are own only while acting as a teacher', () => {
    expect(isOwn(actor('teacher', school), 'me')).toBe(true);
    expect(isOwn(actor('school_admin', school), 'me')).toBe(false);
  });

  it("answer like nothing when they are somebody else's", () => {
    const mine = { teacherId: 'me' };
    expect(ownOnly(actor('teacher', school), mine)).toBe(mine);
    expect(ownOnly(actor('teacher', school), { teacherId: 'colleague' })).toBeNull();
    expect(ownOnly(actor('teacher', school), null)).toBeNull();
  });
});
