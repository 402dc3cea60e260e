import type { Instant } from '../kernel/instants.js';
import { row, rows, type Tx } from '../platform/database.js';
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
export const noticePage = (
  tx: Tx,
  accountId: string,
  page: { readonly before: number | null; readonly unreadOnly: boolean; readonly limit: number },
): Promise<NoticeRecord[]> =>
  rows<NoticeRecord>(
    tx,
    `select ${columns} from notice
     where account_id = $1 ${page.unreadOnly ? 'and read_at is null' : ''} and ($2::bigint is null or id < $2)
     order by id desc limit $3`,
    [accountId, page.before, page.limit],
  );

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
