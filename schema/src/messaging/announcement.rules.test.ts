import { describe, expect, it } from 'vitest';
import {
  announcementFaults,
  announcementState,
  mayAddress,
  type AnnouncementText,
  type Audience,
  type Writer,
} from './announcement.rules.js';

const now = new Date('2026-11-21T02:00:00Z');
const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000);

const text: AnnouncementText = {
  title: '补选提醒',
  titleEn: null,
  body: '补选轮 11 月 28 日开始。',
  bodyEn: null,
  from: now,
  until: days(7),
};
const keysOf = (change: Partial<AnnouncementText>): string[] =>
  announcementFaults({ ...text, ...change }, now).map(({ key }) => key);

describe('an announcement (C1)', () => {
  it('needs a title, a text and a time in which it can be seen', () => {
    expect(keysOf({})).toEqual([]);
    expect(keysOf({ title: '  ' })).toEqual(['titleLength']);
    expect(keysOf({ title: '长'.repeat(61) })).toEqual(['titleLength']);
    expect(keysOf({ body: '' })).toEqual(['bodyLength']);
    expect(keysOf({ body: '长'.repeat(4001) })).toEqual(['bodyLength']);
    expect(keysOf({ until: now })).toEqual(['untilBeforeFrom']);
    expect(keysOf({ from: days(-9), until: days(-2) })).toEqual(['untilPassed']);
    expect(keysOf({ until: days(400) })).toEqual(['shownTooLong']);
    expect(keysOf({ title: '', body: '', until: now })).toHaveLength(3);
  });

  it('speaks English as a whole or not at all', () => {
    expect(keysOf({ titleEn: 'Makeup round', bodyEn: 'It opens on 28 November.' })).toEqual([]);
    expect(keysOf({ titleEn: 'Makeup round' })).toEqual(['englishHalf']);
    expect(keysOf({ bodyEn: 'It opens.' })).toEqual(['englishHalf']);
    expect(keysOf({ titleEn: 'x'.repeat(121), bodyEn: 'x' })).toEqual(['titleLength']);
  });

  it('is a draft, then coming, shown and over, unless it is withdrawn', () => {
    const published = { publishedAt: now, withdrawnAt: null, from: days(1), until: days(3) };
    expect(announcementState({ ...published, publishedAt: null }, days(2))).toBe('draft');
    expect(announcementState(published, now)).toBe('coming');
    expect(announcementState(published, days(1))).toBe('shown');
    expect(announcementState(published, days(3))).toBe('over');
    expect(announcementState({ ...published, withdrawnAt: days(2) }, days(2))).toBe('withdrawn');
    expect(announcementState({ ...published, publishedAt: null, withdrawnAt: now }, now)).toBe('withdrawn');
  });
});

const city = 'city';
const district = 'yuexiu';
const school = 'school';
const writer = (role: Writer['role'], organisationId: string): Writer => ({ role, organisationId });
const everybody: Audience = { roles: ['teacher'], place: null, group: null };
const inPlace = (...lineage: string[]): Audience => ({ ...everybody, place: { lineage } });

describe('whom one may address', () => {
  const refusalOf = (by: Writer, audience: Audience): string | null => mayAddress(by, audience)?.key ?? null;

  it('is everybody for the city alone', () => {
    expect(refusalOf(writer('city_admin', city), everybody)).toBeNull();
    expect(refusalOf(writer('city_admin', city), { ...everybody, roles: ['trainer', 'tutor'] })).toBeNull();
    expect(refusalOf(writer('city_admin', city), inPlace(school, district, city))).toBeNull();
    expect(refusalOf(writer('district_admin', district), everybody)).toBe('beyondReach');
    expect(refusalOf(writer('school_admin', school), everybody)).toBe('beyondReach');
    expect(refusalOf(writer('teacher', school), inPlace(school, district, city))).toBe('beyondReach');
  });

  it('is the own schools for a district, never those of another or of the city itself', () => {
    const by = writer('district_admin', district);
    expect(refusalOf(by, inPlace(district, city))).toBeNull();
    expect(refusalOf(by, inPlace(school, district, city))).toBeNull();
    expect(refusalOf(by, inPlace('elsewhere', 'haizhu', city))).toBe('beyondReach');
    expect(refusalOf(by, inPlace('affiliated', city))).toBe('beyondReach');
    expect(refusalOf(by, inPlace(city))).toBe('beyondReach');
  });

  it('is not those who stand above, or beside', () => {
    const roles = (list: Audience['roles'], where: Audience): Audience => ({ ...where, roles: list });
    const inDistrict = inPlace(district, city);
    expect(refusalOf(writer('district_admin', district), roles(['school_admin'], inDistrict))).toBeNull();
    expect(refusalOf(writer('district_admin', district), roles(['city_admin'], inDistrict))).toBe(
      'roleBeyondReach',
    );
    expect(
      refusalOf(writer('school_admin', school), roles(['district_admin'], inPlace(school, district, city))),
    ).toBe('roleBeyondReach');
    expect(refusalOf(writer('city_admin', city), roles([], everybody))).toBe('nobodyAddressed');
    // A1: training organisations are in no district
    expect(refusalOf(writer('city_admin', city), roles(['trainer'], inDistrict))).toBe('roleBesidePlace');
  });

  it('is the learners of the own courses for a training organisation', () => {
    const by = writer('trainer', 'lotus');
    const course = (declaring: string): Audience => ({
      ...everybody,
      group: { kind: 'course', organisations: [declaring] },
    });
    expect(refusalOf(by, course('lotus'))).toBeNull();
    expect(refusalOf(by, course('kapok'))).toBe('beyondReach');
    expect(refusalOf(by, everybody)).toBe('beyondReach');
    expect(refusalOf(by, { ...course('lotus'), roles: ['teacher', 'school_admin'] })).toBe('groupIsTeachers');
  });

  it('may be narrowed to those who chose a course or who learn in a term', () => {
    const term: Audience = { ...inPlace(district, city), group: { kind: 'term' } };
    expect(refusalOf(writer('district_admin', district), term)).toBeNull();
    expect(refusalOf(writer('trainer', 'lotus'), { ...everybody, group: { kind: 'term' } })).toBe(
      'beyondReach',
    );
    expect(refusalOf(writer('city_admin', city), { ...term, roles: ['school_admin'] })).toBe(
      'groupIsTeachers',
    );
  });
});
