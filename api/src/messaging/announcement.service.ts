import { isUuid, uuidOf } from '@xueshi/schema/kernel/ids';
import type { PlaceRecord } from '@xueshi/schema/accounts/place.store';
import { placesBelow, placesByIds } from '@xueshi/schema/accounts/place.store';
import { groupRecords, groupsToPick, memberships, type GroupRecord } from '@xueshi/schema/audiences';
import { refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import {
  announcementFaults,
  announcementState,
  mayAddress,
  rolesAddressable,
} from '@xueshi/schema/messaging/announcement.rules';
import {
  countAudience,
  findWritten,
  insertAnnouncement,
  lockWritten,
  publishAnnouncement,
  rewriteAnnouncement,
  withdrawAnnouncement,
  writtenPage,
  type AnnouncementRecord,
  type AudienceRecord,
  type NewAnnouncement,
} from '@xueshi/schema/messaging/announcement.store';
import { instantOfCityText } from '@xueshi/schema/platform/city-time';
import type { Tx } from '@xueshi/schema/platform/database';
import { fromCursor, notOurCursor, pageSize, toCursor, toPage } from '../platform/connection.js';
import type { Scope } from '../platform/scope.js';
import type { AnnouncementInput, AnnouncementRevisionInput } from './announcement.input.js';
import {
  audienceWords,
  presentFaults,
  presentPlace,
  presentWritten,
  type AudienceNames,
} from './announcement.present.js';
import { AnnouncementPreview, AudienceChoices, type AnnouncementFaults } from './announcement.type.js';
import { WrittenAnnouncementConnection, type WrittenAnnouncement } from './written-announcement.type.js';

type Faults = readonly Refused[];

/** What an organisation writes to those it reaches (C1). What others wrote answers like what does not exist. */
export class AnnouncementService {
  constructor(private readonly scope: Scope) {}

  async page(asked: number, after: string | null): Promise<WrittenAnnouncementConnection> {
    const { db, actor } = this.scope;
    const first = pageSize(asked);
    const before = after === null ? null : placeOf(after);
    const found = await writtenPage(db.read(), actor.organisationId, { before, limit: first + 1 });
    const names = await this.#names(db.read(), found);
    return Object.assign(
      new WrittenAnnouncementConnection(),
      toPage(
        found,
        first,
        after,
        ({ savedAt, id }) => toCursor([savedAt.toISOString(), id]),
        (record) => this.#present(record, names),
      ),
    );
  }

  async one(id: string): Promise<WrittenAnnouncement | null> {
    const { db, actor } = this.scope;
    const key = uuidOf('WrittenAnnouncement', id);
    const record = key === null ? null : await findWritten(db.read(), actor.organisationId, key);
    return record === null ? null : this.#present(record, await this.#names(db.read(), [record]));
  }

  /** What a form offers: the own place and those directly below it, terms under way, the own courses. */
  async choices(): Promise<AudienceChoices> {
    const { db, actor, locale, now } = this.scope;
    const inTree = actor.role !== 'trainer';
    const [own, below, groups] = await Promise.all([
      inTree ? placesByIds(db.read(), [actor.organisationId]) : [],
      inTree ? placesBelow(db.read(), actor.organisationId) : [],
      groupsToPick(db.read(), actor, now),
    ]);
    return Object.assign(new AudienceChoices(), {
      places: [...own, ...below].map((place) => presentPlace('Organisation', place, locale)),
      terms: groups.filter(({ kind }) => kind === 'term').map((group) => presentPlace('Term', group, locale)),
      courses: groups
        .filter(({ kind }) => kind === 'course')
        .map((group) => presentPlace('Offering', group, locale)),
      roles: [...rolesAddressable(actor.role)],
    });
  }

  async preview(input: AnnouncementInput): Promise<AnnouncementPreview | AnnouncementFaults> {
    const { db, locale } = this.scope;
    const said = await this.#judge(db.read(), input);
    if (isFaults(said)) return presentFaults(said, locale);
    const [reaches, names] = await Promise.all([
      countAudience(db.read(), said, memberships),
      this.#names(db.read(), [said]),
    ]);
    return Object.assign(new AnnouncementPreview(), {
      reaches,
      audience: audienceWords(said, names, locale),
    });
  }

  /** Keeps a draft: a new one, or one of the organisation's that is not published yet. */
  async save(input: AnnouncementInput): Promise<WrittenAnnouncement | AnnouncementFaults> {
    return this.#act(async (tx) => {
      const { actor, now } = this.scope;
      const hand = { organisationId: actor.organisationId, by: actor.accountId, now };
      const before = input.id == null ? null : await this.#hold(tx, input.id, input.revision ?? 0);
      if (before !== null && isFaults(before)) return before;
      if (before !== null && announcementState(before, now) !== 'draft')
        return [refuse('C1', before.withdrawnAt === null ? 'alreadyPublished' : 'alreadyWithdrawn')];
      const said = await this.#judge(tx, input);
      if (isFaults(said)) return said;
      if (before === null) return insertAnnouncement(tx, said, hand);
      await rewriteAnnouncement(tx, before.id, said, hand);
      return before.id;
    });
  }

  /** Shows it to its audience from its first instant on; a repeated press changes nothing. */
  async publish({
    id,
    revision,
  }: AnnouncementRevisionInput): Promise<WrittenAnnouncement | AnnouncementFaults> {
    return this.#act(async (tx) => {
      const { now } = this.scope;
      const held = await this.#hold(tx, id, revision);
      if (isFaults(held)) return held;
      if (held.withdrawnAt !== null) return [refuse('C1', 'alreadyWithdrawn')];
      if (held.publishedAt !== null) return held.id;
      const faults = [...announcementFaults(held, now), ...(await this.#beyond(tx, held))];
      if (faults.length > 0) return faults;
      const reached = await countAudience(tx, held, memberships);
      if (reached === 0) return [refuse('C1', 'reachesNobody')];
      await publishAnnouncement(tx, held.id, { reached, now });
      await this.#audit(tx, 'announcement.publish', held, { reached });
      return held.id;
    });
  }

  /** Takes it back, published or not; who has read it has read it. */
  async withdraw(id: string): Promise<WrittenAnnouncement | AnnouncementFaults> {
    return this.#act(async (tx) => {
      const held = await this.#hold(tx, id, null);
      if (isFaults(held) || held.withdrawnAt !== null) return isFaults(held) ? held : held.id;
      await withdrawAnnouncement(tx, held.id, this.scope.now);
      await this.#audit(tx, 'announcement.withdraw', held, { readers: held.readers });
      return held.id;
    });
  }

  async #act(run: (tx: Tx) => Promise<string | Faults>): Promise<WrittenAnnouncement | AnnouncementFaults> {
    const { db, actor, locale } = this.scope;
    const done = await db.work(run);
    if (typeof done !== 'string') return presentFaults(done, locale);
    const record = await findWritten(db.read(), actor.organisationId, done);
    if (record === null) throw new Error(`announcement ${done} was written a moment ago`);
    return this.#present(record, await this.#names(db.read(), [record]));
  }

  async #hold(tx: Tx, id: string, revision: number | null): Promise<AnnouncementRecord | Faults> {
    const key = uuidOf('WrittenAnnouncement', id);
    const held = key === null ? null : await lockWritten(tx, this.scope.actor.organisationId, key);
    if (held === null) return [refuse('C1', 'noSuchAnnouncement')];
    // published anew with the same words it is the same press again
    return revision === null || held.revision === revision || held.publishedAt !== null
      ? held
      : [refuse('C1', 'announcementChanged')];
  }

  /** What was written, or everything that stands against it. */
  async #judge(tx: Tx, input: AnnouncementInput): Promise<NewAnnouncement | Faults> {
    const said = sayingOf(input);
    if (isFaults(said)) return said;
    const faults = [...announcementFaults(said, this.scope.now), ...(await this.#beyond(tx, said))];
    return faults.length > 0 ? faults : said;
  }

  /** Places and groups that do not exist answer like those beyond the own reach. */
  async #beyond(tx: Tx, audience: AudienceRecord): Promise<Refused[]> {
    const { places, groups } = await this.#names(tx, [audience]);
    const place = places.find(({ id }) => id === audience.placeId) ?? null;
    const group =
      groups.find(({ id, kind }) => id === audience.groupId && kind === audience.groupKind) ?? null;
    if ((audience.placeId !== null && place === null) || (audience.groupId !== null && group === null))
      return [refuse('C1', 'beyondReach')];
    // S14: another's training does not exist for those it is not for
    if (group?.kind === 'term' && !knows(this.scope.actor.lineage, group))
      return [refuse('C1', 'beyondReach')];
    const refused = mayAddress(this.scope.actor, { roles: audience.roles, place, group });
    return refused === null ? [] : [refused];
  }

  async #names(tx: Tx, audiences: readonly AudienceRecord[]): Promise<AudienceNames> {
    const placeIds = audiences.flatMap(({ placeId }) => placeId ?? []);
    const groupIds = audiences.flatMap(({ groupId }) => groupId ?? []);
    const places: PlaceRecord[] = placeIds.length === 0 ? [] : await placesByIds(tx, placeIds);
    return { places, groups: groupIds.length === 0 ? [] : await groupRecords(tx, groupIds) };
  }

  #present(record: AnnouncementRecord, names: AudienceNames): WrittenAnnouncement {
    return presentWritten(record, names, this.scope.locale, this.scope.now);
  }

  #audit(tx: Tx, action: string, { id }: AnnouncementRecord, facts: Record<string, number>): Promise<void> {
    return this.scope.audit(tx, action, {
      organisationId: this.scope.actor.organisationId,
      subject: { type: 'WrittenAnnouncement', id },
      facts,
    });
  }
}

const knows = (lineage: readonly string[], { districtId }: GroupRecord): boolean =>
  districtId === null || lineage.includes(districtId);

const isFaults = (found: object): found is Faults => Array.isArray(found);

/** What the form says, or that a time cannot be read. */
const sayingOf = (input: AnnouncementInput): NewAnnouncement | Faults => {
  const from = instantOfCityText(input.from, false);
  const until = instantOfCityText(input.until, true);
  if (from === null || until === null) return [refuse('C1', 'notAnInstant')];
  const course = input.groupId == null ? null : uuidOf('Offering', input.groupId);
  const term = input.groupId == null ? null : uuidOf('Term', input.groupId);
  const placeId = input.placeId == null ? null : uuidOf('Organisation', input.placeId);
  const unknown =
    (input.groupId != null && course === null && term === null) ||
    (input.placeId != null && placeId === null);
  if (unknown) return [refuse('C1', 'beyondReach')];
  return {
    title: clean(input.title),
    titleEn: emptyAsNull(input.titleEn),
    body: clean(input.body),
    bodyEn: emptyAsNull(input.bodyEn),
    from,
    until,
    important: input.important,
    roles: [...new Set(input.roles)],
    placeId,
    groupKind: course !== null ? 'course' : term !== null ? 'term' : null,
    groupId: course ?? term,
  };
};

/** A NUL is no character of any text, and the database would fail on it. */
const clean = (text: string): string => text.replaceAll('\0', '').trim();

const emptyAsNull = (text: string | null | undefined): string | null => {
  const trimmed = clean(text ?? '');
  return trimmed === '' ? null : trimmed;
};

const placeOf = (cursor: string): { readonly savedAt: Date; readonly id: string } => {
  const [at, id] = fromCursor(cursor, 2);
  const savedAt = new Date(typeof at === 'string' ? at : Number.NaN);
  if (Number.isNaN(savedAt.getTime()) || typeof id !== 'string' || !isUuid(id)) throw notOurCursor();
  return { savedAt, id };
};
