import type { Role } from '../accounts/actor.rules.js';
import type { Instant } from '../kernel/instants.js';
import { answersOf, forEachAsked } from '../platform/asked.js';
import { row, rows, type Tx } from '../platform/database.js';
import { prepared } from '../platform/prepared.js';
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

/** For one question of a statement, and for each of several (see `asked.ts`). */
const one: Given = { account: '$1', role: '$2', lineage: '$3::uuid[]', now: '$4' };
const each: Given = {
  account: 'asked.account_id',
  role: 'asked.role',
  lineage: 'asked.lineage',
  now: 'asked.at',
};
type Given = Readonly<Record<'account' | 'role' | 'lineage' | 'now', string>>;
const eachColumns = 'account_id uuid, role text, lineage uuid[], at timestamptz, most int';

/**
 * The announcements that are shown to a reader now: one look at the index for each of the reader's addresses (everybody, the
 * own organisation and those above it, the groups). `memberships` selects group_id and account_id.
 */
const shown = (memberships: string, { account, role, lineage, now }: Given = one): string => `
  announcement n where n.published_at is not null and n.withdrawn_at is null
    and n.from_at <= ${now} and n.until_at > ${now} and ${role} = any(n.roles)
    and n.address = any(array(
      select '00000000-0000-0000-0000-000000000000'::uuid union all select unnest(${lineage})
      union all select m.group_id from (${memberships}) m where m.account_id = ${account}))
    and (n.place_id is null or n.place_id = any(${lineage}))`;

const given = ({ accountId, role, lineage }: Reader, now: Instant): unknown[] => [
  accountId,
  role,
  lineage,
  now,
];

const unreadBy = ({ account }: Given): string =>
  `not exists (select from announcement_reading r where r.announcement_id = n.id and r.account_id = ${account})`;
const unread = unreadBy(one);

/** Somebody who reads at an instant. */
export interface ReadingAsked {
  readonly reader: Reader;
  readonly now: Instant;
}

const asRow = ({ reader: { accountId, role, lineage }, now }: ReadingAsked, most: number): object => ({
  account_id: accountId,
  role,
  lineage,
  at: now,
  most,
});

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

/** What readers have not read yet. `memberships` as above, one for all that are asked. */
export const unreadOf = (memberships: string): UnreadOf => {
  const shownToEach = `${shown(memberships, each)} and ${unreadBy(each)}`;
  const freshText = prepared(
    'announcements unread',
    forEachAsked(
      eachColumns,
      `select ${columns}, false as read from (select n.* from ${shownToEach}) n
       join organisation o on o.id = n.organisation_id
       order by n.important desc, n.from_at desc, n.id desc limit asked.most`,
    ),
  );
  const countText = prepared(
    'how much is unread',
    forEachAsked(
      eachColumns,
      `select count(*) as unread from (
         (select from notice where account_id = asked.account_id and read_at is null limit asked.most)
         union all (select from ${shownToEach} limit asked.most) limit asked.most) found`,
    ),
  );
  return {
    fresh: (tx, readers) =>
      answersOf<ReadableAnnouncement>(
        tx,
        freshText,
        readers.map((one) => asRow(one, one.limit)),
      ),
    count: async (tx, readers) => {
      const counted = await answersOf<{ unread: number }>(
        tx,
        countText,
        readers.map((one) => asRow(one, unreadShown + 1)),
      );
      return counted.map(([one]) => one?.unread ?? 0);
    },
  };
};

export interface UnreadOf {
  /** announcements, the important before the rest, each newest first */
  readonly fresh: (
    tx: Tx,
    readers: readonly (ReadingAsked & { readonly limit: number })[],
  ) => Promise<ReadableAnnouncement[][]>;
  /** notices and announcements together, up to one more than is shown */
  readonly count: (tx: Tx, readers: readonly ReadingAsked[]) => Promise<number[]>;
}

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
