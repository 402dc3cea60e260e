import { maySee, type Board, type OfferingOrder } from '@xueshi/schema/catalogue/rules';
import type { ShelvedOffering } from '@xueshi/schema/catalogue/shelf.store';
import type { SupermarketQuery } from '@xueshi/schema/catalogue/supermarket.rules';
import type { Crowd } from './crowd.js';
import { ShelfMatcher, type Matched } from './shelf-match.js';
import { orderedPlaces, sortKeys } from './shelf-order.js';
import { ShelfTexts } from './shelf-texts.js';
import type { ListedOffering, SupermarketPage } from './supermarket-page.js';

/** What sets of filters find is kept, since it is the same until courses change. More different ones than these begin anew. */
const matchedAtMost = 400;
/** The districts seen, with or without the capability programme. */
const seenAtMost = 64;

/**
 * The courses of a term in memory, with what filters and facets ask of them as numbers in arrays (S6). What changes at
 * every press, seats taken and what the crowd likes, is brought along by whoever asks.
 */
export class Shelf {
  /** by number, so that sorting by a key leaves equals in the order of their numbers */
  readonly offerings: readonly ShelvedOffering[];
  readonly texts: ShelfTexts;
  readonly #places: ReadonlyMap<string, number>;
  readonly #matcher: ShelfMatcher;
  readonly #districts: ReadonlySet<string | null>;
  readonly #matched = new Map<string, Matched>();
  readonly #ordered = new Map<OfferingOrder, Uint32Array>();
  readonly #seen = new Map<string, Uint8Array>();

  constructor(
    readonly version: number,
    offerings: readonly ShelvedOffering[],
  ) {
    this.offerings = offerings.toSorted((a, b) => (a.number < b.number ? -1 : 1));
    this.texts = new ShelfTexts(this.offerings);
    this.#places = new Map(this.offerings.map(({ id }, place) => [id, place]));
    this.#districts = new Set(this.offerings.map(({ districtId }) => districtId));
    this.#matcher = new ShelfMatcher(this.offerings);
  }

  /** A page with total and facets. The crowd is asked by those orders alone that go by it. */
  page(query: SupermarketQuery, crowd: Crowd | null): SupermarketPage {
    const { matching, total, facets, ranks } = this.#matchOnce(query);
    const key = sortKeys(this.offerings, query, crowd, ranks);
    const listed: ListedOffering[] = [];
    for (const place of this.#inOrder(query, crowd, key)) {
      const offering = this.offerings[place];
      if (offering === undefined || matching[place] !== 1) continue;
      const sortKey = key(place);
      const { after } = query;
      const before =
        after !== null &&
        (sortKey < after.sortKey || (sortKey === after.sortKey && offering.number <= after.number));
      if (before) continue;
      listed.push({ ...offering, sortKey, matched: this.texts.matched(place, query.terms) });
      // one more than asked for tells that there are more
      if (listed.length > query.first) break;
    }
    return { listed, total, mine: this.#countMine(query, ranks), ...facets };
  }

  /** Which courses these offerings of the term are; others are left out. */
  courseIdsOf(offeringIds: readonly string[]): string[] {
    return [...this.#placesOf(offeringIds)].flatMap((place) => this.offerings[place]?.courseId ?? []);
  }

  /** Where an offering stands on the shelf. */
  placeOf(offeringId: string): number | null {
    return this.#places.get(offeringId) ?? null;
  }

  /** Of the districts whose courses somebody sees, those that have any here: who sees the same of them sees the same. */
  seenBy(scope: SupermarketQuery['scope']): string {
    return scope === 'everything' ? scope : scope.filter((id) => this.#districts.has(id)).join();
  }

  /** How many courses a query finds. */
  total(query: SupermarketQuery): number {
    return this.#matchOnce(query).total;
  }

  #inOrder(query: SupermarketQuery, crowd: Crowd | null, key: (place: number) => number): Iterable<number> {
    const { order } = query;
    const lasting = order === 'newest' || order === 'hours' || order === 'fee';
    if (!lasting)
      return crowd === null || order === 'best_match'
        ? orderedPlaces(this.offerings.length, key)
        : crowd.remember(`${this.version}/${order}/${query.subjectOfMine ?? ''}`, () =>
            orderedPlaces(this.offerings.length, key),
          );
    const known = this.#ordered.get(order) ?? orderedPlaces(this.offerings.length, key);
    this.#ordered.set(order, known);
    return known;
  }

  /** The same filters are asked for again and again; who asks matters only by the districts seen (S6). */
  #matchOnce(query: SupermarketQuery): Matched {
    const {
      only,
      except,
      scope,
      mine: _,
      order: __,
      first: ___,
      after: ____,
      termId: _____,
      ...filters
    } = query;
    if (only !== null || except.length > 0) return this.#match(query);
    const asked = JSON.stringify([filters, this.seenBy(scope)]);
    const known = this.#matched.get(asked);
    if (known !== undefined) return known;
    const matched = this.#match(query);
    if (this.#matched.size >= matchedAtMost) this.#matched.clear();
    this.#matched.set(asked, matched);
    return matched;
  }

  #match(query: SupermarketQuery): Matched {
    const ranks = query.terms.length === 0 ? null : this.texts.ranks(query.terms);
    return this.#matcher.match(query, this.#candidates(query), ranks);
  }

  /** What of the viewer's own the same filters would find, cancelled classes too (S2). */
  #countMine(query: SupermarketQuery, ranks: Int16Array | null): number {
    if (query.mine.length === 0) return 0;
    const mine = { ...query, only: query.mine, except: [] };
    return this.#matcher.match(mine, this.#candidates(mine), ranks).total;
  }

  /** 1 at places that pass everything but the filters with facets. */
  #candidates({ only, except, boards, scope }: SupermarketQuery): Uint8Array {
    const seen = this.#seenBy(scope, boards);
    if (only === null && except.length === 0) return seen;
    const candidates = only === null ? seen.slice() : new Uint8Array(this.offerings.length);
    // a class that was cancelled is there for whoever has it (S2)
    for (const place of only === null ? [] : this.#placesOf(only))
      candidates[place] = this.#isSeen(place, scope, boards) ? 1 : 0;
    for (const place of this.#placesOf(except)) candidates[place] = 0;
    return candidates;
  }

  #seenBy(scope: SupermarketQuery['scope'], boards: readonly Board[]): Uint8Array {
    const key = `${boards.join()} ${this.seenBy(scope)}`;
    const known =
      this.#seen.get(key) ??
      Uint8Array.from(this.offerings, ({ cancelledAt }, place) =>
        cancelledAt === null && this.#isSeen(place, scope, boards) ? 1 : 0,
      );
    if (this.#seen.size >= seenAtMost) this.#seen.clear();
    this.#seen.set(key, known);
    return known;
  }

  #isSeen(place: number, scope: SupermarketQuery['scope'], boards: readonly Board[]): boolean {
    const offering = this.offerings[place];
    return offering !== undefined && boards.includes(offering.board) && maySee(offering, scope);
  }

  #placesOf(ids: readonly string[]): Set<number> {
    return new Set(ids.flatMap((id) => this.#places.get(id) ?? []));
  }
}
