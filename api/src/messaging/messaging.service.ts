import { memberships } from '@xueshi/schema/audiences';
import { isUuid, keyOf, uuidOf } from '@xueshi/schema/kernel/ids';
import {
  noticeOf,
  noticePages,
  readNotices,
  readNoticesUpTo,
  unreadNoticePages,
} from '@xueshi/schema/messaging/store';
import {
  noteReading,
  shownOne,
  shownPage,
  unreadOf,
} from '@xueshi/schema/messaging/announcement-reading.store';
import { answeredFrom } from '../platform/batch.js';
import { fromCursor, notOurCursor, pageSize, toCursor, toPage } from '../platform/connection.js';
import type { Scope } from '../platform/scope.js';
import { presentAnnouncement } from './announcement.present.js';
import { AnnouncementConnection, type Announcement } from './announcement.type.js';
import type { MarkNoticesReadInput } from './messaging.input.js';
import { presentNotice } from './messaging.present.js';
import { NoticeConnection, NoticesRead, type Notice } from './messaging.type.js';

const { fresh, count } = unreadOf(memberships);
const noticesOf = answeredFrom(noticePages);
const unreadNoticesOf = answeredFrom(unreadNoticePages);
const freshOf = answeredFrom(fresh);
const unreadCountOf = answeredFrom(count);

/** What the viewer was told. Everybody reads the own notices and nobody else's. */
export class MessagingService {
  constructor(private readonly scope: Scope) {}

  async mine(first: number, after: string | null, unreadOnly: boolean): Promise<NoticeConnection> {
    const { db, actor, locale } = this.scope;
    const size = pageSize(first);
    const before = after === null ? null : placeOf(after);
    const ask = unreadOnly ? unreadNoticesOf(db) : noticesOf(db);
    const found = await ask({ accountId: actor.accountId, before, limit: size + 1 });
    // a first page that holds everything unread need not be counted
    const whole = unreadOnly && before === null && found.length <= size;
    const unread = whole ? found.length : await this.unread();
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
    const { db, actor, now } = this.scope;
    return unreadCountOf(db)({ reader: actor, now });
  }

  /** What is announced to the viewer in the role they act in, the newest first. */
  async announced(asked: number, after: string | null): Promise<AnnouncementConnection> {
    const { db, actor, locale, now } = this.scope;
    const first = pageSize(asked);
    const before = after === null ? null : announcedBefore(after);
    const found = await shownPage(db.read(), actor, { before, limit: first + 1 }, memberships, now);
    return Object.assign(
      new AnnouncementConnection(),
      toPage(
        found,
        first,
        after,
        ({ from, id }) => toCursor([from.toISOString(), id]),
        (record) => presentAnnouncement(record, locale),
      ),
    );
  }

  /** What of it is unread, the important first. */
  async fresh(asked: number): Promise<Announcement[]> {
    const { db, actor, locale, now } = this.scope;
    const found = await freshOf(db)({ reader: actor, now, limit: pageSize(asked) });
    return found.map((record) => presentAnnouncement(record, locale));
  }

  async announcement(key: string): Promise<Announcement | null> {
    const { db, actor, locale, now } = this.scope;
    if (!isUuid(key)) return null;
    const record = await shownOne(db.read(), actor, key, memberships, now);
    return record === null ? null : presentAnnouncement(record, locale);
  }

  /** Ids of what is not announced to the viewer change nothing, and nothing tells them from unknown ones. */
  async markAnnouncementRead(id: string): Promise<NoticesRead> {
    const { db, actor, now } = this.scope;
    const key = uuidOf('Announcement', id);
    if (key !== null) await noteReading(db.read(), actor, key, memberships, now);
    return Object.assign(new NoticesRead(), { unread: await this.unread() });
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

const announcedBefore = (cursor: string): { readonly from: Date; readonly id: string } => {
  const [at, id] = fromCursor(cursor, 2);
  const from = new Date(typeof at === 'string' ? at : Number.NaN);
  if (Number.isNaN(from.getTime()) || typeof id !== 'string' || !isUuid(id)) throw notOurCursor();
  return { from, id };
};
