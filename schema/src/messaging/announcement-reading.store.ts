import type { Role } from '../accounts/actor.rules.js';
import type { Instant } from '../kernel/instants.js';
import { row, rows, type Tx } from '../platform/database.js';
import { unreadShown } from './messaging.rules.js';

/** Who reads: what decides which announcements are for them. */
export interface Reader {
  readonly accountId: string;
  readonly role: Role;
  readonly lineage: readonly string[];
}

/** An announcement as it is read. */
export interface ReadableAnnouncement {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly body: string;
  readonly bodyEn: string | null;
  readonly organisation: string;
  readonly organisationEn: string | null;
  readonly from: Instant;
  readonly until: Instant;
  readonly important: boolean;
  readonly read: boolean;
}

const columns = `n.id, n.title, n.title_en as "titleEn", n.body, n.body_en as "bodyEn", o.name as organisation,
  o.name_en as "organisationEn", n.from_at as "from", n.until_at as "until", n.important`;

/**
 * The announcements that are shown to a reader now: one look at the index for each of the reader's addresses (everybody, the
 * own organisation and those above it, the groups). `memberships` selects group_id and account_id.
 * Parameters: 1 account, 2 role, 3 lineage, 4 now.
 */
const shown = (memberships: string): string => `
  announcement n where n.published_at is not null and n.withdrawn_at is null
    and n.from_at <= $4 and n.until_at > $4 and $2 = any(n.roles)
    and n.address = any(array(
      select '00000000-0000-0000-0000-000000000000'::uuid union all select unnest($3::uuid[])
      union all select m.group_id from (${memberships}) m where m.account_id = $1))
    and (n.place_id is null or n.place_id = any($3::uuid[]))`;

const given = ({ accountId, role, lineage }: Reader, now: Instant): unknown[] => [
  accountId,
  role,
  lineage,
  now,
];

const unread = `not exists (select from announcement_reading r where r.announcement_id = n.id and r.account_id = $1)`;

/** What a reader is shown, the newest first. */
export const shownPage = (
  tx: Tx,
  reader: Reader,
  page: { readonly before: { readonly from: Instant; readonly id: string } | null; readonly limit: number },
  memberships: string,
  now: Instant,
): Promise<ReadableAnnouncement[]> =>
  rows<ReadableAnnouncement>(
    tx,
    `select ${columns}, not ${unread} as read from (select n.* from ${shown(memberships)}
       and ($5::timestamptz is null or (n.from_at, n.id) < ($5, $6::uuid))) n
     join organisation o on o.id = n.organisation_id order by n.from_at desc, n.id desc limit $7`,
    [...given(reader, now), page.before?.from ?? null, page.before?.id ?? null, page.limit],
  );

/** What a reader has not read yet: the important before the rest, each newest first. */
export const unreadShownTo = (
  tx: Tx,
  reader: Reader,
  limit: number,
  memberships: string,
  now: Instant,
): Promise<ReadableAnnouncement[]> =>
  rows<ReadableAnnouncement>(
    tx,
    `select ${columns}, false as read from (select n.* from ${shown(memberships)} and ${unread}) n
     join organisation o on o.id = n.organisation_id
     order by n.important desc, n.from_at desc, n.id desc limit $5`,
    [...given(reader, now), limit],
  );

/** One that is shown to the reader now; null for all others. */
export const shownOne = (
  tx: Tx,
  reader: Reader,
  id: string,
  memberships: string,
  now: Instant,
): Promise<ReadableAnnouncement | null> =>
  row<ReadableAnnouncement>(
    tx,
    `select ${columns}, not ${unread} as read from (select n.* from ${shown(memberships)} and n.id = $5) n
     join organisation o on o.id = n.organisation_id`,
    [...given(reader, now), id],
  );

/** Notes that the reader has read one, if it is shown to them. */
export const noteReading = async (
  tx: Tx,
  reader: Reader,
  id: string,
  memberships: string,
  now: Instant,
): Promise<void> => {
  await rows(
    tx,
    `insert into announcement_reading (announcement_id, account_id, read_at)
     select n.id, $1, $4 from ${shown(memberships)} and n.id = $5 on conflict do nothing`,
    [...given(reader, now), id],
  );
};

/** How much a reader has not read, notices and announcements together, up to one more than is shown. */
export const countAllUnread = async (
  tx: Tx,
  reader: Reader,
  memberships: string,
  now: Instant,
): Promise<number> => {
  const counted = await row<{ unread: number }>(
    tx,
    `select count(*) as unread from (
       (select from notice where account_id = $1 and read_at is null limit $5)
       union all (select from ${shown(memberships)} and ${unread} limit $5) limit $5) found`,
    [...given(reader, now), unreadShown + 1],
  );
  return counted?.unread ?? 0;
};
