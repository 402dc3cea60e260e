import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { yearBalance } from '@xueshi/schema/ledger/rules';
import { findEntry, pageEntries, yearHours } from '@xueshi/schema/ledger/store';
import { cityYear } from '@xueshi/schema/platform/city-time';
import { answeredFrom } from '../platform/batch.js';
import { fromCursor, pageSize, toCursor, toPage } from '../platform/connection.js';
import { badInput } from '../platform/errors.js';
import type { Scope } from '../platform/scope.js';
import { presentEntry, presentYear } from './ledger.present.js';
import { LedgerEntryConnection, type LedgerEntry, type YearRecord } from './ledger.type.js';

const hoursOf = answeredFrom(yearHours);

/** My hours: what a year asks for, what is there, and why (H1, H2). */
export class LedgerService {
  constructor(private readonly scope: Scope) {}

  async year(actor: Actor, asked: number | null): Promise<YearRecord> {
    const { db, now } = this.scope;
    const year = asked ?? cityYear(now);
    if (year < 1980 || year > 2200)
      throw badInput({ zh: '年度应在 1980 到 2200 之间。', en: 'Choose a year between 1980 and 2200.' });
    const { needs, earned, underWay } = await hoursOf(db)({ teacherId: actor.accountId, year, now });
    return presentYear(year, yearBalance(needs, earned, underWay));
  }

  async entries(
    actor: Actor,
    year: number,
    asked: number,
    after: string | null,
  ): Promise<LedgerEntryConnection> {
    const first = pageSize(asked);
    const before = after === null ? null : cursorFrom(after);
    const found = await pageEntries(this.scope.db.read(), actor.accountId, year, first + 1, before);
    return Object.assign(
      new LedgerEntryConnection(),
      toPage(found, first, after, ({ id }) => toCursor([id]), presentEntry),
    );
  }

  /** An entry of mine by its number, or null when it is not the viewer's. */
  async entry(id: number): Promise<LedgerEntry | null> {
    const { db, actor } = this.scope;
    const entry = await findEntry(db.read(), actor.accountId, id);
    return entry && presentEntry(entry);
  }
}

const cursorFrom = (after: string): number => {
  const [id] = fromCursor(after, 1);
  if (typeof id === 'number' && Number.isSafeInteger(id)) return id;
  throw badInput({
    zh: 'after 不是本列表给出的游标，请从第一页重新取。',
    en: 'after is not a cursor of this list: start again from the first page.',
  });
};
