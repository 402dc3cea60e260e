import { keyOf } from '@xueshi/schema/kernel/ids';
import {
  countUnread,
  noticeOf,
  noticePage,
  readNotices,
  readNoticesUpTo,
} from '@xueshi/schema/messaging/store';
import { fromCursor, notOurCursor, pageSize, toCursor, toPage } from '../platform/connection.js';
import type { Scope } from '../platform/scope.js';
import type { MarkNoticesReadInput } from './messaging.input.js';
import { presentNotice } from './messaging.present.js';
import { NoticeConnection, NoticesRead, type Notice } from './messaging.type.js';

/** What the viewer was told. Everybody reads the own notices and nobody else's. */
export class MessagingService {
  constructor(private readonly scope: Scope) {}

  async mine(first: number, after: string | null, unreadOnly: boolean): Promise<NoticeConnection> {
    const { db, actor, locale } = this.scope;
    const size = pageSize(first);
    const before = after === null ? null : placeOf(after);
    const [found, unread] = await Promise.all([
      noticePage(db.read(), actor.accountId, { before, unreadOnly, limit: size + 1 }),
      this.unread(),
    ]);
    const page = toPage(
      found,
      size,
      after,
      ({ id }) => toCursor([id]),
      (record) => presentNotice(record, locale),
    );
    return Object.assign(new NoticeConnection(), { ...page, unread });
  }

  async notice(key: string): Promise<Notice | null> {
    const { db, actor, locale } = this.scope;
    const id = Number(key);
    if (!Number.isSafeInteger(id)) return null;
    const record = await noticeOf(db.read(), actor.accountId, id);
    return record === null ? null : presentNotice(record, locale);
  }

  unread(): Promise<number> {
    return countUnread(this.scope.db.read(), this.scope.actor.accountId);
  }

  /** Ids that are not the viewer's change nothing, and nothing tells them from unknown ones. */
  async markRead({ ids, upTo }: MarkNoticesReadInput): Promise<NoticesRead> {
    const { db, actor, now } = this.scope;
    const given = (ids ?? []).flatMap((id) => numberOf(id) ?? []);
    const last = upTo == null ? null : numberOf(upTo);
    if (given.length > 0) await readNotices(db.read(), actor.accountId, given, now);
    if (last !== null) await readNoticesUpTo(db.read(), actor.accountId, last, now);
    return Object.assign(new NoticesRead(), { unread: await this.unread() });
  }
}

const numberOf = (id: string): number | null => {
  const number = Number(keyOf('Notice', id) ?? Number.NaN);
  return Number.isSafeInteger(number) ? number : null;
};

const placeOf = (cursor: string): number => {
  const [id] = fromCursor(cursor, 1);
  if (Number.isSafeInteger(id)) return Number(id);
  throw notOurCursor();
};
