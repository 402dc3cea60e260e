import { popularity, readShelf, shelfState } from '@xueshi/schema/catalogue/shelf.store';
import {
  listOfferings,
  type SupermarketPage,
  type SupermarketQuery,
} from '@xueshi/schema/catalogue/supermarket.store';
import type { Database } from '@xueshi/schema/platform/database';
import { Shelf } from './shelf.js';

/** Terms whose courses are kept in memory; the one being chosen from and a few that are looked back at. */
const termsAtMost = 4;
/** Reading a whole term takes longer than a page of it: so often at most, while courses are being changed. */
const readAtMostEvery = 1_000;

interface Kept {
  shelf: Shelf | null;
  reading: Promise<Shelf> | null;
  /** `performance.now()` when the last reading began */
  readAt: number;
}

/**
 * The supermarket from memory (decisions/city-scale.md). Every page asks the database for one thing, the seats taken of
 * the courses it shows, and is told with them the version of the catalogue: an older copy is never shown. While courses
 * change faster than they can be read anew, pages come from the database as they would without a copy.
 */
class Supermarket {
  readonly #terms = new Map<string, Kept>();

  constructor(private readonly db: Database) {}

  async page(query: SupermarketQuery): Promise<SupermarketPage> {
    const kept = this.#keptOf(query.termId);
    const shelf = kept.shelf ?? (await this.#read(query.termId, kept));
    const page = await this.#current(shelf, query);
    if (page !== null) return page;
    if (kept.shelf === shelf && performance.now() - kept.readAt < readAtMostEvery)
      return listOfferings(this.db.read(), query);
    const renewed = await this.#current(await this.#read(query.termId, kept), query);
    return renewed ?? listOfferings(this.db.read(), query);
  }

  /** The page with the seats taken at this moment, or null when the shelf is out of date. */
  async #current(shelf: Shelf, query: SupermarketQuery): Promise<SupermarketPage | null> {
    if (query.order === 'most_popular') {
      const state = await popularity(this.db.read(), query.termId);
      return state.version === shelf.version
        ? withSeats(shelf.page(query, state.selected), state.selected)
        : null;
    }
    const page = shelf.page(query);
    const state = await shelfState(
      this.db.read(),
      page.listed.map(({ id }) => id),
    );
    return state.version === shelf.version ? withSeats(page, state.selected) : null;
  }

  #keptOf(termId: string): Kept {
    const known = this.#terms.get(termId);
    const kept = known ?? { shelf: null, reading: null, readAt: -readAtMostEvery };
    // the one asked for last is the last to go
    this.#terms.delete(termId);
    this.#terms.set(termId, kept);
    for (const oldest of this.#terms.keys()) if (this.#terms.size > termsAtMost) this.#terms.delete(oldest);
    return kept;
  }

  /** One reading for everybody who waits for it; a failed one is forgotten. */
  #read(termId: string, kept: Kept): Promise<Shelf> {
    kept.readAt = performance.now();
    kept.reading ??= readShelf(this.db.read(), termId)
      .then(({ version, offerings }) => (kept.shelf = new Shelf(version, offerings)))
      .finally(() => (kept.reading = null));
    return kept.reading;
  }
}

const withSeats = (page: SupermarketPage, selected: Readonly<Record<string, number>>): SupermarketPage => ({
  ...page,
  listed: page.listed.map((offering) => ({ ...offering, selected: selected[offering.id] ?? 0 })),
});

const supermarkets = new WeakMap<Database, Supermarket>();

/** A page of a term's courses: one copy of the catalogue a database. */
export const supermarketPage = (db: Database, query: SupermarketQuery): Promise<SupermarketPage> => {
  const known = supermarkets.get(db) ?? new Supermarket(db);
  supermarkets.set(db, known);
  return known.page(query);
};
