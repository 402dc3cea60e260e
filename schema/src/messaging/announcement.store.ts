import type { Role } from '../accounts/actor.rules.js';
import type { Instant } from '../kernel/instants.js';
import { row, rows, type Tx } from '../platform/database.js';
import type { AnnouncementText } from './announcement.rules.js';

export type GroupKind = 'course' | 'term';

/** Whom an announcement is for, as it is kept. */
export interface AudienceRecord {
  readonly roles: readonly Role[];
  readonly placeId: string | null;
  readonly groupKind: GroupKind | null;
  readonly groupId: string | null;
}

export interface NewAnnouncement extends AnnouncementText, AudienceRecord {
  readonly important: boolean;
}

/** An announcement as its writers see it. */
export interface AnnouncementRecord extends NewAnnouncement {
  readonly id: string;
  readonly organisationId: string;
  readonly writer: string;
  readonly savedAt: Instant;
  readonly revision: number;
  readonly publishedAt: Instant | null;
  readonly reached: number | null;
  readonly withdrawnAt: Instant | null;
  /** how many have read it */
  readonly readers: number;
}

const columns = `n.id, n.organisation_id as "organisationId", a.name as writer, n.title, n.title_en as "titleEn",
  n.body, n.body_en as "bodyEn", n.from_at as "from", n.until_at as "until", n.important, n.roles,
  n.place_id as "placeId", n.group_kind as "groupKind", n.group_id as "groupId", n.saved_at as "savedAt", n.revision,
  n.published_at as "publishedAt", n.reached, n.withdrawn_at as "withdrawnAt",
  (select count(*) from announcement_reading r where r.announcement_id = n.id) as readers`;

/** What an organisation wrote, the latest saved first. */
export const writtenPage = (
  tx: Tx,
  organisationId: string,
  page: {
    readonly before: { readonly savedAt: Instant; readonly id: string } | null;
    readonly limit: number;
  },
): Promise<AnnouncementRecord[]> =>
  rows<AnnouncementRecord>(
    tx,
    `select ${columns} from announcement n join account a on a.id = n.written_by
     where n.organisation_id = $1 and ($2::timestamptz is null or (n.saved_at, n.id) < ($2, $3::uuid))
     order by n.saved_at desc, n.id desc limit $4`,
    [organisationId, page.before?.savedAt ?? null, page.before?.id ?? null, page.limit],
  );

/** One of an organisation; null when it wrote none of that id. */
export const findWritten = (tx: Tx, organisationId: string, id: string): Promise<AnnouncementRecord | null> =>
  row<AnnouncementRecord>(
    tx,
    `select ${columns} from announcement n join account a on a.id = n.written_by
     where n.organisation_id = $1 and n.id = $2`,
    [organisationId, id],
  );

/** Holds one for the rest of the transaction, so that two who press at once come one after the other. */
export const lockWritten = async (
  tx: Tx,
  organisationId: string,
  id: string,
): Promise<AnnouncementRecord | null> => {
  await rows(tx, `select from announcement where organisation_id = $1 and id = $2 for no key update`, [
    organisationId,
    id,
  ]);
  return findWritten(tx, organisationId, id);
};

const given = (said: NewAnnouncement): unknown[] => [
  said.title,
  said.titleEn,
  said.body,
  said.bodyEn,
  said.from,
  said.until,
  said.important,
  said.roles,
  said.placeId,
  said.groupKind,
  said.groupId,
];

const givenColumns = `title, title_en, body, body_en, from_at, until_at, important, roles, place_id, group_kind, group_id`;

export interface Hand {
  readonly organisationId: string;
  readonly by: string;
  readonly now: Instant;
}

export const insertAnnouncement = async (tx: Tx, said: NewAnnouncement, hand: Hand): Promise<string> => {
  const made = await row<{ id: string }>(
    tx,
    `insert into announcement (${givenColumns}, organisation_id, written_by, saved_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id`,
    [...given(said), hand.organisationId, hand.by, hand.now],
  );
  if (made === null) throw new Error('an insert that returns its row returned none');
  return made.id;
};

/** Writes a draft anew; hold it first. */
export const rewriteAnnouncement = async (
  tx: Tx,
  id: string,
  said: NewAnnouncement,
  { by, now }: Hand,
): Promise<void> => {
  await rows(
    tx,
    `update announcement set (${givenColumns}, written_by, saved_at, revision) =
       ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, revision + 1)
     where id = $1 and published_at is null`,
    [id, ...given(said), by, now],
  );
};

export const publishAnnouncement = async (
  tx: Tx,
  id: string,
  { reached, now }: { readonly reached: number; readonly now: Instant },
): Promise<void> => {
  await rows(
    tx,
    `update announcement set published_at = $2, reached = $3, revision = revision + 1 where id = $1`,
    [id, now, reached],
  );
};

export const withdrawAnnouncement = async (tx: Tx, id: string, now: Instant): Promise<void> => {
  await rows(
    tx,
    `update announcement set withdrawn_at = $2, revision = revision + 1 where id = $1 and withdrawn_at is null`,
    [id, now],
  );
};

/**
 * How many people an audience has now: everyone with one of the roles in the place, and of the group. `memberships` selects
 * group_id and account_id (see audiences.ts). One statement over the grants, whatever the size.
 */
export const countAudience = async (
  tx: Tx,
  { roles, placeId, groupId }: AudienceRecord,
  memberships: string,
): Promise<number> => {
  const counted = await row<{ people: number }>(
    tx,
    `select count(distinct g.account_id) as people
     from role_grant g join organisation o on o.id = g.organisation_id join account a on a.id = g.account_id
     where g.ended_at is null and a.disabled_at is null and g.role = any($1::text[])
       and ($2::uuid is null or $2 = any(o.lineage))
       ${groupId === null ? 'and $3::uuid is null' : `and g.account_id in (select account_id from (${memberships}) m where m.group_id = $3::uuid)`}`,
    [roles, placeId, groupId],
  );
  return counted?.people ?? 0;
};

/** What announcements are called, by id. */
export const announcementTitles = (
  tx: Tx,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly title: string; readonly titleEn: string | null }[]> =>
  rows(tx, `select id, title, title_en as "titleEn" from announcement where id = any($1::uuid[])`, [ids]);
