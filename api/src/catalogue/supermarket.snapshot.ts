import type { OfferingOrder } from '@xueshi/schema/catalogue/rules';
import { readPulse, type CataloguePulse } from '@xueshi/schema/catalogue/pulse.store';
import { readShelf, shelfStates, type Pulse } from '@xueshi/schema/catalogue/shelf.store';
import type { SupermarketQuery } from '@xueshi/schema/catalogue/supermarket.rules';
import type { Database } from '@xueshi/schema/platform/database';
import { allTerms, type TermRecord } from '@xueshi/schema/terms/store';
import { answeredFrom } from '../platform/batch.js';
import { Recent } from '../platform/recent.js';
import { CrowdKeeper, type Crowd } from './crowd.js';
import { Shelf } from './shelf.js';
import { Tally } from './tally.js';
import type { SupermarketPage } from './supermarket-page.js';

const stateOf = answeredFrom(shelfStates);

/** Terms whose courses are kept in memory; the one being chosen from and a few that are looked back at. */
const termsAtMost = 4;
/** While requests come, seats and versions are looked at so often, and more seldom when that takes long: 5 % of a core at most. */
const pulse = { freshFor: 300, trustedFor: 900, rest: 20 };
/** The catalogue changed in the middle of so many readings: something else must be wrong. */
const readingsAtMost = 5;

interface Kept {
  shelf: Shelf | null;
  tally: Tally | null;
  reading: { readonly startedAt: number; readonly shelf: Promise<Shelf> } | null;
  readonly crowd: CrowdKeeper;
}

const crowdOrders = new Set<OfferingOrder>(['chosen_in_subject', 'best_rated', 'most_popular']);

/** Whether an order goes by what people chose and said. */
export const byTheCrowd = (order: OfferingOrder): boolean => crowdOrders.has(order);

/** A page of the supermarket with the shelf it is from, so that more can be asked of the same state. */
export interface ShelvedPage {
  readonly page: SupermarketPage;
  readonly shelf: Shelf;
}

/** A term's courses and seats as they were a moment ago, less than a second. */
export interface RecentTerm {
  readonly shelf: Shelf;
  readonly tally: Tally;
  readonly crowd: () => Crowd | Promise<Crowd>;
}

/**
 * The supermarket from memory (decisions/city-scale.md). Every page asks the database for one thing, what its courses'
 * seats and stars are at this moment, and is told with them the version of the catalogue: what was changed before a page
 * was asked for is on it. Everybody who comes while a term is read anew waits for one and the same reading. Who is
 * content with a moment ago asks nothing (`recent`).
 */
export class Supermarket {
  readonly #terms = new Map<string, Kept>();
  #last: Kept | null = null;
  readonly #pulse: Recent<CataloguePulse>;
  #calendar: {
    readonly of: string;
    readonly terms: Promise<readonly TermRecord[]> | readonly TermRecord[];
  } | null = null;

  constructor(private readonly db: Database) {
    this.#pulse = new Recent({ ...pulse, read: () => this.#count() });
  }

  async page(query: SupermarketQuery): Promise<ShelvedPage> {
    const askedAt = performance.now();
    const kept = this.#keptOf(query.termId);
    const crowd = byTheCrowd(query.order) ? await (await this.recent(query.termId)).crowd() : null;
    const shelf = kept.shelf ?? (await this.#readSince(askedAt, query.termId, kept));
    const known = await this.#current(shelf, query, crowd);
    if (known.version === shelf.version) return { page: known.page, shelf };
    // read after it was asked for, so nothing on it is older; what changes after that, the next page shows
    const renewed = await this.#readSince(askedAt, query.termId, kept);
    return { page: (await this.#current(renewed, query, crowd)).page, shelf: renewed };
  }

  /** A term as it was a moment ago: at once, and without a statement, while others ask too. */
  recent(termId: string): RecentTerm | Promise<RecentTerm> {
    const kept = this.#keptOf(termId);
    const told = this.#pulse.get();
    const known = told instanceof Promise ? null : recentOf(kept, told.version);
    return known ?? this.#recentNow(termId);
  }

  /** All terms as they were a moment ago, newest first. */
  calendar(): readonly TermRecord[] | Promise<readonly TermRecord[]> {
    const told = this.#pulse.get();
    return told instanceof Promise ? told.then((read) => this.#calendarOf(read)) : this.#calendarOf(told);
  }

  /** Resolves when all that is committed by now is known. */
  async caughtUp(): Promise<void> {
    if (this.#terms.size > 0) await this.#pulse.since(performance.now());
  }

  /** What was counted since the last time goes into the tallies that were there when it was asked for. */
  async #count(): Promise<CataloguePulse> {
    const tallies = [...this.#terms.values()].flatMap(({ tally }) => tally ?? []);
    const since = oldest(tallies.map(({ moment }) => moment));
    const counted = await readPulse(this.db.read(), [...this.#terms.keys()], since);
    for (const tally of tallies) tally.take(counted);
    return counted;
  }

  async #current(shelf: Shelf, query: SupermarketQuery, crowd: Crowd | null) {
    const page = shelf.page(query, crowd);
    const { version, pulse: counted } = await stateOf(this.db)(page.listed.map(({ id }) => id));
    return { version, page: withPulse(page, counted) };
  }

  async #recentNow(termId: string): Promise<RecentTerm> {
    for (let time = 0; time < readingsAtMost; time += 1) {
      const askedAt = performance.now();
      const kept = this.#keptOf(termId);
      const { version } = time === 0 ? await this.#pulse.get() : await this.#pulse.since(askedAt);
      if (kept.shelf === null || kept.shelf.version < version) await this.#readSince(askedAt, termId, kept);
      const known = recentOf(kept, version);
      if (known !== null) return known;
    }
    throw new Error(`the catalogue of term ${termId} was another one each time it was read`);
  }

  #calendarOf({ terms: of }: CataloguePulse): readonly TermRecord[] | Promise<readonly TermRecord[]> {
    if (this.#calendar?.of === of) return this.#calendar.terms;
    const reading = allTerms(this.db.read());
    const calendar = { of, terms: reading };
    this.#calendar = calendar;
    return reading.then(
      (terms) => {
        if (this.#calendar === calendar) this.#calendar = { of, terms };
        return terms;
      },
      (error: unknown) => {
        if (this.#calendar === calendar) this.#calendar = null;
        throw error;
      },
    );
  }

  #keptOf(termId: string): Kept {
    const kept = this.#terms.get(termId) ?? {
      shelf: null,
      tally: null,
      reading: null,
      crowd: new CrowdKeeper(this.db, termId),
    };
    if (kept === this.#last) return kept;
    // the one asked for last is the last to go
    this.#last = kept;
    this.#terms.delete(termId);
    this.#terms.set(termId, kept);
    for (const oldest of this.#terms.keys()) if (this.#terms.size > termsAtMost) this.#terms.delete(oldest);
    return kept;
  }

  /** A shelf whose reading began at this time or later. One reads at a time; a failed reading is forgotten. */
  async #readSince(since: number, termId: string, kept: Kept): Promise<Shelf> {
    while (kept.reading !== null) {
      const { startedAt, shelf } = kept.reading;
      if (startedAt >= since) return shelf;
      await shelf.catch(() => null);
    }
    const shelf = readShelf(this.db.read(), termId)
      .then(({ version, moment, offerings }) => {
        if (kept.shelf === null || kept.shelf.version < version) {
          kept.shelf = new Shelf(version, offerings);
          kept.tally = new Tally(kept.shelf.offerings, moment);
          // a text that cannot be made ready is heard of by who searches
          kept.shelf.texts.prepare().catch(() => undefined);
        }
        return kept.shelf;
      })
      .finally(() => (kept.reading = null));
    kept.reading = { startedAt: performance.now(), shelf };
    return shelf;
  }
}

/** What is kept of a term, when it is of this version. */
const recentOf = ({ shelf, tally, crowd }: Kept, version: number): RecentTerm | null =>
  shelf === null || tally === null || shelf.version !== version
    ? null
    : { shelf, tally, crowd: () => crowd.of(tally) };

/** The earliest of some moments; they are numbers of 64 bits. */
const oldest = (moments: readonly string[]): string | null => {
  const [first = null] = moments.toSorted((one, other) => (BigInt(one) < BigInt(other) ? -1 : 1));
  return first;
};

const withPulse = (page: SupermarketPage, pulse: Readonly<Record<string, Pulse>>): SupermarketPage => ({
  ...page,
  listed: page.listed.map((offering) => ({ ...offering, ...pulse[offering.id] })),
});

const supermarkets = new WeakMap<Database, Supermarket>();

/** One copy of the catalogue a database. */
export const supermarketOf = (db: Database): Supermarket => {
  const known = supermarkets.get(db) ?? new Supermarket(db);
  supermarkets.set(db, known);
  return known;
};
