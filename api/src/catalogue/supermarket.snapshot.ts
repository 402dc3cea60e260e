import type { OfferingOrder } from '@xueshi/schema/catalogue/rules';
import { readShelf, shelfState, type Pulse } from '@xueshi/schema/catalogue/shelf.store';
import type { SupermarketQuery } from '@xueshi/schema/catalogue/supermarket.rules';
import type { Database } from '@xueshi/schema/platform/database';
import { CrowdKeeper, type Crowd } from './crowd.js';
import { Shelf } from './shelf.js';
import type { SupermarketPage } from './supermarket-page.js';

/** Terms whose courses are kept in memory; the one being chosen from and a few that are looked back at. */
const termsAtMost = 4;

interface Kept {
  shelf: Shelf | null;
  reading: { readonly startedAt: number; readonly shelf: Promise<Shelf> } | null;
  readonly crowd: CrowdKeeper;
}

const byTheCrowd = new Set<OfferingOrder>(['chosen_in_subject', 'best_rated', 'most_popular']);

/** A page of the supermarket with the shelf it is from, so that more can be asked of the same state. */
export interface ShelvedPage {
  readonly page: SupermarketPage;
  readonly shelf: Shelf;
}

/**
 * The supermarket from memory (decisions/city-scale.md). Every page asks the database for one thing, what its courses'
 * seats and stars are at this moment, and is told with them the version of the catalogue: what was changed before a page
 * was asked for is on it. Everybody who comes while a term is read anew waits for one and the same reading.
 */
export class Supermarket {
  readonly #terms = new Map<string, Kept>();

  constructor(private readonly db: Database) {}

  async page(query: SupermarketQuery): Promise<ShelvedPage> {
    const askedAt = performance.now();
    const kept = this.#keptOf(query.termId);
    const crowd = byTheCrowd.has(query.order) ? await kept.crowd.now() : null;
    const shelf = kept.shelf ?? (await this.#readSince(askedAt, query.termId, kept));
    const known = await this.#current(shelf, query, crowd);
    if (known.version === shelf.version) return { page: known.page, shelf };
    // read after it was asked for, so nothing on it is older; what changes after that, the next page shows
    const renewed = await this.#readSince(askedAt, query.termId, kept);
    return { page: (await this.#current(renewed, query, crowd)).page, shelf: renewed };
  }

  /** The shelf of a term as it is now, with what the crowd says of it; for whoever needs no page. */
  async shelf(termId: string): Promise<{ shelf: Shelf; crowd: Crowd }> {
    const askedAt = performance.now();
    const kept = this.#keptOf(termId);
    const crowd = await kept.crowd.now();
    const shelf = kept.shelf ?? (await this.#readSince(askedAt, termId, kept));
    const { version } = await shelfState(this.db.read(), []);
    return { crowd, shelf: version === shelf.version ? shelf : await this.#readSince(askedAt, termId, kept) };
  }

  async #current(shelf: Shelf, query: SupermarketQuery, crowd: Crowd | null) {
    const page = shelf.page(query, crowd);
    const { version, pulse } = await shelfState(
      this.db.read(),
      page.listed.map(({ id }) => id),
    );
    return { version, page: withPulse(page, pulse) };
  }

  #keptOf(termId: string): Kept {
    const kept = this.#terms.get(termId) ?? {
      shelf: null,
      reading: null,
      crowd: new CrowdKeeper(this.db, termId),
    };
    // the one asked for last is the last to go
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
      .then(({ version, offerings }) => {
        if (kept.shelf === null || kept.shelf.version < version) {
          kept.shelf = new Shelf(version, offerings);
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
