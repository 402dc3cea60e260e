import type { Instant } from '../kernel/instants.js';
import { answersOf, forEachAsked } from '../platform/asked.js';
import { row, rows, type Tx } from '../platform/database.js';
import { prepared } from '../platform/prepared.js';
import type { Notice, NoticeFacts } from './messaging.rules.js';

/** Tells people something in the transaction of the act; gives how many notices are new: a key tells once. */
export const notify = async (tx: Tx, notices: readonly Notice[]): Promise<number> =>
  notices.length === 0
    ? 0
    : notifySelecting(
        tx,
        `select * from unnest($1::uuid[], $2::text[], $3::jsonb[], $4::timestamptz[], $5::text[])`,
        [
          notices.map(({ accountId }) => accountId),
          notices.map(({ kind }) => kind),
          notices.map(({ facts }) => JSON.stringify(facts)),
          notices.map(({ at }) => at),
          notices.map(({ key }) => key),
        ],
      );

/**
 * The same for notices that a statement makes, thousands at once: `sql` selects account id, kind, facts (jsonb), instant
 * and key, in this order.
 */
export const notifySelecting = async (
  tx: Tx,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<number> => {
  const told = await row<{ told: number }>(
    tx,
    `with told as (
       insert into notice (account_id, kind, facts, at, key) ${sql}
       on conflict (account_id, key) do nothing returning id
     )
     select count(*) as told from told`,
    parameters,
  );
  return told?.told ?? 0;
};

/** A notice as it is kept. */
export interface NoticeRecord {
  readonly id: number;
  readonly kind: string;
  readonly facts: NoticeFacts;
  readonly at: Instant;
  readonly readAt: Instant | null;
}

const columns = `id, kind, facts, at, read_at as "readAt"`;

/** The latest notices of a person that came before one, at most `limit`. */
export interface NoticePage {
  readonly accountId: string;
  readonly before: number | null;
  readonly limit: number;
}

const pagesFor = (condition: string): string =>
  forEachAsked(
    'account_id uuid, before bigint, most int',
    `select ${columns} from notice where account_id = asked.account_id ${condition}
       and (asked.before is null or id < asked.before) order by id desc limit asked.most`,
  );
const allText = prepared('notices', pagesFor(''));
const unreadText = prepared('notices unread', pagesFor('and read_at is null'));

const readPages =
  (text: string) =>
  (tx: Tx, pages: readonly NoticePage[]): Promise<NoticeRecord[][]> =>
    answersOf<NoticeRecord>(
      tx,
      text,
      pages.map(({ accountId, before, limit }) => ({ account_id: accountId, before, most: limit })),
    );

export const noticePages = readPages(allText);
/** The same of those that are unread. */
export const unreadNoticePages = readPages(unreadText);

/** One notice of a person; null when it is not theirs. */
export const noticeOf = (tx: Tx, accountId: string, id: number): Promise<NoticeRecord | null> =>
  row<NoticeRecord>(tx, `select ${columns} from notice where id = $2 and account_id = $1`, [accountId, id]);

/** Notes that a person has read these; what is not theirs, or read already, stays as it is. */
export const readNotices = async (
  tx: Tx,
  accountId: string,
  ids: readonly number[],
  now: Instant,
): Promise<void> => {
  await rows(
    tx,
    `update notice set read_at = $3 where account_id = $1 and id = any($2::bigint[]) and read_at is null`,
    [accountId, ids, now],
  );
};

/** The same for all up to this one: what came after the list was shown stays unread. */
export const readNoticesUpTo = async (
  tx: Tx,
  accountId: string,
  last: number,
  now: Instant,
): Promise<void> => {
  await rows(tx, `update notice set read_at = $3 where account_id = $1 and id <= $2 and read_at is null`, [
    accountId,
    last,
    now,
  ]);
};
