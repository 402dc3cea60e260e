import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, hour, later, minute } from '../kernel/instants.js';
import { roles } from './actor.rules.js';
import {
  afterWrongPassword,
  firstGrant,
  normalLogin,
  sessionExpires,
  sessionLife,
  touchDue,
  triesAllowed,
} from './sign-in.rules.js';

const start = new Date('2026-03-01T00:00:00Z');

describe('the typed name', () => {
  it.each([
    ['Li.Na', 'li.na'],
    [' ４４０１　０２３４ ', '44010234'],
    ['ＬＩ．ＮＡ', 'li.na'],
    ['li\u0000.n\u200Ba', 'li.na'],
  ])('reads %j as %j', (typed, read) => {
    expect(normalLogin(typed)).toBe(read);
  });

  it('is the same however often it is normalised', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const once = normalLogin(typed);
        expect(normalLogin(once)).toBe(once);
      }),
    );
  });
});

describe('A8: ten wrong passwords lock', () => {
  it.each([
    [1, 'wrongPassword', {}],
    [6, 'wrongPassword', {}],
    [7, 'wrongPasswordFewLeft', { triesLeft: 3 }],
    [9, 'wrongPasswordFewLeft', { triesLeft: 1 }],
    [10, 'lockedOut', { triesAllowed }],
    [11, 'lockedOut', { triesAllowed }],
  ])('after %i the answer is %s', (wrong, key, facts) => {
    expect(afterWrongPassword(wrong)).toMatchObject({ rule: 'A8', key, facts });
  });
});

describe('how long a session lasts', () => {
  it('ends a learner after 14 days without use, and after 30 days in any case', () => {
    expect(sessionExpires('teacher', start, start)).toEqual(later(start, 14 * day));
    expect(sessionExpires('teacher', start, later(start, 20 * day))).toEqual(later(start, 30 * day));
  });

  it('ends staff after 12 hours without use, and after 7 days in any case', () => {
    expect(sessionExpires('school_admin', start, start)).toEqual(later(start, 12 * hour));
    expect(sessionExpires('city_admin', start, later(start, 7 * day - hour))).toEqual(later(start, 7 * day));
  });

  it('never outlives its absolute end nor ends earlier because it was used', () => {
    const seen = fc.nat(40 * day);
    fc.assert(
      fc.property(fc.constantFrom(...roles), seen, seen, (role, a, b) => {
        const [earlier, after] = [Math.min(a, b), Math.max(a, b)];
        const ends = sessionExpires(role, start, later(start, after));
        expect(ends.getTime()).toBeLessThanOrEqual(start.getTime() + sessionLife(role).absolute);
        expect(ends.getTime()).toBeGreaterThanOrEqual(
          sessionExpires(role, start, later(start, earlier)).getTime(),
        );
      }),
    );
  });

  it('writes the last use down at most once a minute', () => {
    expect(touchDue(start, later(start, minute - 1))).toBe(false);
    expect(touchDue(start, later(start, minute))).toBe(true);
  });
});

describe('A12: the role a session begins in', () => {
  it("is the person's own learning before any other", () => {
    const admin = { role: 'school_admin', organisationId: 'school' } as const;
    const teacher = { role: 'teacher', organisationId: 'school' } as const;
    expect(firstGrant([admin, teacher])).toBe(teacher);
    expect(firstGrant([admin])).toBe(admin);
    expect(firstGrant([])).toBeNull();
  });
});
