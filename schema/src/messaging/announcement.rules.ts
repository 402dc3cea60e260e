import type { Role } from '../accounts/actor.rules.js';
import { day, type Instant } from '../kernel/instants.js';
import { refuse, type Refused } from '../kernel/refusals.js';

/** What an announcement says, and in which time it is shown (C1). English is all there or not at all. */
export interface AnnouncementText {
  readonly title: string;
  readonly titleEn: string | null;
  readonly body: string;
  readonly bodyEn: string | null;
  readonly from: Instant;
  readonly until: Instant;
}

export const announcementStates = ['draft', 'coming', 'shown', 'over', 'withdrawn'] as const;
export type AnnouncementState = (typeof announcementStates)[number];

/** Where an announcement stands; only a shown one is read by others than its writers. */
export const announcementState = (
  announcement: {
    readonly publishedAt: Instant | null;
    readonly withdrawnAt: Instant | null;
    readonly from: Instant;
    readonly until: Instant;
  },
  now: Instant,
): AnnouncementState => {
  if (announcement.withdrawnAt !== null) return 'withdrawn';
  if (announcement.publishedAt === null) return 'draft';
  if (now < announcement.from) return 'coming';
  return now < announcement.until ? 'shown' : 'over';
};

/** Characters at most. English takes about twice as many. */
export const longestTitle = 60;
export const longestTitleEn = 120;
export const longestBody = 4_000;
export const longestBodyEn = 8_000;
/** What is shown longer is no news. */
export const longestShownDays = 366;

const fits = (text: string, most: number): boolean => text.trim() !== '' && text.length <= most;

/** Everything that stands against an announcement as it is written, all at once. */
export const announcementFaults = (text: AnnouncementText, now: Instant): Refused[] => {
  const { title, titleEn, body, bodyEn, from, until } = text;
  return [
    ...(fits(title, longestTitle) ? [] : [refuse('C1', 'titleLength', { most: longestTitle })]),
    ...(fits(body, longestBody) ? [] : [refuse('C1', 'bodyLength', { most: longestBody })]),
    ...((titleEn === null) === (bodyEn === null) ? [] : [refuse('C1', 'englishHalf')]),
    ...(titleEn === null || fits(titleEn, longestTitleEn)
      ? []
      : [refuse('C1', 'titleLength', { most: longestTitleEn })]),
    ...(bodyEn === null || fits(bodyEn, longestBodyEn)
      ? []
      : [refuse('C1', 'bodyLength', { most: longestBodyEn })]),
    ...timeFaults(from, until, now),
  ];
};

const timeFaults = (from: Instant, until: Instant, now: Instant): Refused[] => {
  if (until <= from) return [refuse('C1', 'untilBeforeFrom')];
  if (until <= now) return [refuse('C1', 'untilPassed')];
  return until.getTime() - from.getTime() > longestShownDays * day
    ? [refuse('C1', 'shownTooLong', { days: longestShownDays })]
    : [];
};

/** Who writes: what of an actor decides about the reach. */
export interface Writer {
  readonly role: Role;
  readonly organisationId: string;
}

/** Whom an announcement is for: roles, within a place, or everywhere when it is null, and of a group when there is one. */
export interface Audience {
  readonly roles: readonly Role[];
  readonly place: { readonly lineage: readonly string[] } | null;
  readonly group:
    | { readonly kind: 'course'; readonly organisations: readonly string[] }
    | { readonly kind: 'term' }
    | null;
}

/** Whom each role may write to: those below, and those of its own kind. */
const addressable: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  city_admin: ['teacher', 'school_admin', 'district_admin', 'city_admin', 'trainer', 'tutor', 'analyst'],
  district_admin: ['teacher', 'school_admin', 'district_admin'],
  school_admin: ['teacher', 'school_admin'],
  trainer: ['teacher'],
};

/** The roles somebody may write to; none for who writes no announcements. */
export const rolesAddressable = (role: Role): readonly Role[] => addressable[role] ?? [];

/** A1: training organisations and analysts stand beside the tree of city, districts and schools. */
const beside: ReadonlySet<Role> = new Set(['trainer', 'tutor', 'analyst']);

/** Why a writer may not address an audience; null when it is within the own reach. */
export const mayAddress = (writer: Writer, { roles, place, group }: Audience): Refused | null => {
  if (!within(writer, place, group)) return refuse('C1', 'beyondReach');
  if (roles.length === 0) return refuse('C1', 'nobodyAddressed');
  if (group !== null && roles.some((role) => role !== 'teacher')) return refuse('C1', 'groupIsTeachers');
  if (roles.some((role) => !rolesAddressable(writer.role).includes(role)))
    return refuse('C1', 'roleBeyondReach');
  return place !== null && roles.some((role) => beside.has(role)) ? refuse('C1', 'roleBesidePlace') : null;
};

const within = (writer: Writer, place: Audience['place'], group: Audience['group']): boolean => {
  if (writer.role === 'city_admin') return place === null || place.lineage.includes(writer.organisationId);
  // a course's learners come from everywhere: what binds its organisation is the course
  if (writer.role === 'trainer')
    return group?.kind === 'course' && group.organisations.includes(writer.organisationId);
  return rolesAddressable(writer.role).length > 0 && place?.lineage.includes(writer.organisationId) === true;
};
