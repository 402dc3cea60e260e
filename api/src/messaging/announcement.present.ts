import type { PlaceRecord } from '@xueshi/schema/accounts/place.store';
import type { GroupRecord } from '@xueshi/schema/audiences';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Instant } from '@xueshi/schema/kernel/instants';
import type { Locale } from '@xueshi/schema/kernel/locale';
import type { Refused } from '@xueshi/schema/kernel/refusals';
import { announcementState } from '@xueshi/schema/messaging/announcement.rules';
import type { ReadableAnnouncement } from '@xueshi/schema/messaging/announcement-reading.store';
import type { AnnouncementRecord, AudienceRecord } from '@xueshi/schema/messaging/announcement.store';
import { cityText } from '@xueshi/schema/platform/city-time';
import { roleName } from '../platform/audit-texts.js';
import { presentRefusal } from '../platform/refusal.present.js';
import { announcementRefusals } from './announcement.refusals.js';
import { Announcement, AnnouncementFaults, AudiencePlace } from './announcement.type.js';
import { WrittenAnnouncement } from './written-announcement.type.js';

const refusal = presentRefusal(announcementRefusals);

export const presentFaults = (faults: readonly Refused[], locale: Locale): AnnouncementFaults =>
  Object.assign(new AnnouncementFaults(), { faults: faults.map((fault) => refusal(fault, locale)) });

/** An announcement in the reader's language where it was written in it; else in Chinese, and said so. */
export const presentAnnouncement = (record: ReadableAnnouncement, locale: Locale): Announcement => {
  const english = locale === 'en' && record.titleEn !== null && record.bodyEn !== null;
  return Object.assign(new Announcement(), {
    id: toGlobalId('Announcement', record.id),
    title: english ? record.titleEn : record.title,
    body: english ? record.bodyEn : record.body,
    language: english ? 'en' : 'zh',
    from: locale === 'en' ? (record.organisationEn ?? record.organisation) : record.organisation,
    shownFrom: record.from,
    shownUntil: record.until,
    important: record.important,
    read: record.read,
  });
};

/** What an audience refers to, by id. */
export interface AudienceNames {
  readonly places: readonly PlaceRecord[];
  readonly groups: readonly GroupRecord[];
}

type Named = Pick<PlaceRecord, 'id' | 'name' | 'nameEn'>;

const nameOf = (named: readonly Named[], id: string | null, locale: Locale): string[] =>
  named.filter((one) => one.id === id).map(({ name, nameEn }) => (locale === 'en' ? (nameEn ?? name) : name));

/** An audience in words: who, where, of which group. */
export const audienceWords = (
  { roles, placeId, groupId }: AudienceRecord,
  { places, groups }: AudienceNames,
  locale: Locale,
): string =>
  [
    roles.map((role) => roleName(role, locale)).join(locale === 'en' ? ', ' : '、'),
    ...(placeId === null && groupId === null ? [locale === 'en' ? 'the whole city' : '全市'] : []),
    ...nameOf(places, placeId, locale),
    ...nameOf(groups, groupId, locale),
  ].join(' · ');

export const presentWritten = (
  record: AnnouncementRecord,
  names: AudienceNames,
  locale: Locale,
  now: Instant,
): WrittenAnnouncement => {
  const {
    title,
    titleEn,
    body,
    bodyEn,
    important,
    writer,
    savedAt,
    revision,
    publishedAt,
    reached,
    readers,
  } = record;
  return Object.assign(new WrittenAnnouncement(), {
    id: toGlobalId('WrittenAnnouncement', record.id),
    state: announcementState(record, now),
    revision,
    title,
    titleEn,
    body,
    bodyEn,
    shownFrom: record.from,
    shownUntil: record.until,
    cityFrom: cityText(record.from),
    cityUntil: cityText(record.until),
    important,
    roles: [...record.roles],
    placeId: record.placeId === null ? null : toGlobalId('Organisation', record.placeId),
    groupId: groupIdOf(record),
    audience: audienceWords(record, names, locale),
    writer,
    savedAt,
    publishedAt,
    reached,
    readers,
  });
};

const groupIdOf = ({ groupKind, groupId }: AudienceRecord): string | null =>
  groupId === null ? null : toGlobalId(groupKind === 'course' ? 'Offering' : 'Term', groupId);

export const presentPlace = (
  type: 'Organisation' | 'Offering' | 'Term',
  { id, name, nameEn }: Named,
  locale: Locale,
): AudiencePlace =>
  Object.assign(new AudiencePlace(), {
    id: toGlobalId(type, id),
    name: locale === 'en' ? (nameEn ?? name) : name,
  });
