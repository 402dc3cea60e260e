import { maySee, type Board, type OfferingOrder } from '@xueshi/schema/catalogue/rules';
import type { ShelvedOffering } from '@xueshi/schema/catalogue/shelf.store';
import type { Crowd } from './crowd.js';
import {
  dayOf,
  facetNames,
  hourRangeOf,
  onlineDays,
  type FacetCounts,
  type FacetName,
  type SupermarketQuery,
} from '@xueshi/schema/catalogue/supermarket.rules';
import { Facet, type FacetCounter } from './shelf-facet.js';
import { orderedPlaces, sortKeys } from './shelf-order.js';
import type { ListedOffering, SupermarketPage } from './supermarket-page.js';
import { ShelfTexts } from './shelf-texts.js';

/** One filter of a query: which places it lets through, and how its facet counts. */
interface Judge {
  readonly fits: (place: number) => boolean;
  readonly counter: () => FacetCounter;
}

/** What a set of filters finds: kept, since it is the same until courses change. */
interface Matched {
  /** 1 at the place of an offering that fits */
  readonly matching: Uint8Array;
  readonly total: number;
  /** how well each place answers the search; null without one */
  readonly ranks: Int16Array | null;
  readonly facets: Readonly<Record<FacetName, FacetCounts>>;
}

/** A few kilobytes each; more different questions than these begin anew. */
const matchedAtMost = 400;

const withoutCapability: readonly Board[] = ['city', 'district', 'special'];

/**
 * The courses of a term in memory, with what filters and facets ask of them as numbers in arrays (S6). What changes at
 * every press, seats taken and what the crowd likes, is brought along by whoever asks.
 */
export class Shelf {
  /** by number, so that sorting by a key leaves equals in the order of their numbers */
  readonly offerings: readonly ShelvedOffering[];
  readonly texts: ShelfTexts;
  readonly #places: ReadonlyMap<string, number>;
  readonly #facets: Readonly<Record<Exclude<FacetName, 'online'>, Facet>>;
  readonly #onlineDay: Int32Array;
  readonly #districts: ReadonlySet<string | null>;
  readonly #matched = new Map<string, Matched>();
  readonly #ordered = new Map<OfferingOrder, Uint32Array>();

  constructor(
    readonly version: number,
    offerings: readonly ShelvedOffering[],
  ) {
    this.offerings = offerings.toSorted((a, b) => (a.number < b.number ? -1 : 1));
    this.texts = new ShelfTexts(this.offerings);
    this.#places = new Map(this.offerings.map(({ id }, place) => [id, place]));
    this.#districts = new Set(this.offerings.map(({ districtId }) => districtId));
    this.#onlineDay = Int32Array.from(this.offerings, ({ publishedAt }) => dayOf(publishedAt));
    const facet = (words: (offering: ShelvedOffering) => readonly string[]): Facet =>
      new Facet(this.offerings.map(words));
    this.#facets = {
      boards: facet(({ board }) => [board]),
      hourKinds: facet(({ hourKind }) => [hourKind]),
      hourRanges: facet(({ hours }) => [hourRangeOf(hours)]),
      subjects: facet(({ subjects }) => subjects),
      stages: facet(({ stages }) => stages),
      terminals: facet(({ terminals }) => terminals),
      deliveries: facet(({ delivery }) => [delivery]),
    };
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

  /** Which offerings fit all of the query, and how many would if one of the filters were another. */
  #match(query: SupermarketQuery): Matched {
    const judges = this.#judges(query);
    const asked = facetNames.map((name, at) => ({
      fits: judges[name].fits,
      flag: 1 << at,
      counter: judges[name].counter(),
    }));
    const ranks = query.terms.length === 0 ? null : this.texts.ranks(query.terms);
    const matching = new Uint8Array(this.offerings.length);
    let total = 0;
    for (const place of this.#candidates(query, ranks)) {
      let missed = 0;
      for (const { fits, flag } of asked) if (!fits(place)) missed |= flag;
      if (missed === 0) {
        matching[place] = 1;
        total += 1;
      }
      for (const { flag, counter } of asked) if ((missed & ~flag) === 0) counter.add(place);
    }
    const counted = asked.map(({ counter }) => counter.result());
    const of = (name: FacetName): FacetCounts => counted[facetNames.indexOf(name)] ?? {};
    return {
      matching,
      total,
      ranks,
      facets: {
        boards: of('boards'),
        hourKinds: of('hourKinds'),
        hourRanges: of('hourRanges'),
        subjects: of('subjects'),
        stages: of('stages'),
        terminals: of('terminals'),
        deliveries: of('deliveries'),
        online: of('online'),
      },
    };
  }

  #judges(query: SupermarketQuery): Readonly<Record<FacetName, Judge>> {
    const asked = (name: Exclude<FacetName, 'online'>, words: readonly string[] | null): Judge => {
      const facet = this.#facets[name];
      const mask = facet.mask(words);
      return { fits: (place) => facet.fits(place, mask), counter: () => facet.counter() };
    };
    const one = (word: string | null): readonly string[] | null => (word === null ? null : [word]);
    const { hoursMin, hoursMax, onlineFrom } = query;
    return {
      boards: asked('boards', query.board === null ? withoutCapability : [query.board]),
      hourKinds: asked('hourKinds', one(query.hourKind)),
      subjects: asked('subjects', one(query.subject)),
      stages: asked('stages', one(query.stage)),
      terminals: asked('terminals', one(query.terminal)),
      deliveries: asked('deliveries', one(query.delivery)),
      hourRanges: {
        fits: (place) => {
          const hours = this.offerings[place]?.hours ?? 0;
          return (hoursMin === null || hours >= hoursMin) && (hoursMax === null || hours <= hoursMax);
        },
        counter: () => this.#facets.hourRanges.counter(),
      },
      online: {
        fits: (place) => onlineFrom === null || (this.#onlineDay[place] ?? 0) >= onlineFrom,
        counter: () => onlineCounter(this.#onlineDay, query.today),
      },
    };
  }

  /** Places that pass everything but the filters with facets. */
  *#candidates(query: SupermarketQuery, ranks: Int16Array | null): Generator<number> {
    const { boards, scope } = query;
    const except = new Set(query.except);
    for (const place of query.only === null ? this.offerings.keys() : this.#placesOf(query.only)) {
      const offering = this.offerings[place];
      if (offering === undefined || !boards.includes(offering.board) || !maySee(offering, scope)) continue;
      if (query.only === null && offering.cancelledAt !== null) continue;
      if (except.has(offering.id) || (ranks !== null && (ranks[place] ?? -1) < 0)) continue;
      yield place;
    }
  }

  /** What of the viewer's own the same filters would find, cancelled classes too (S2). */
  #countMine(query: SupermarketQuery, ranks: Int16Array | null): number {
    if (query.mine.length === 0) return 0;
    const judges = Object.values(this.#judges(query));
    const mine = { ...query, only: query.mine, except: [] };
    return [...this.#candidates(mine, ranks)].filter((place) => judges.every(({ fits }) => fits(place)))
      .length;
  }

  #placesOf(ids: readonly string[]): Set<number> {
    return new Set(ids.flatMap((id) => this.#places.get(id) ?? []));
  }
}

/** What went online lately went online within every longer while, too. */
const onlineCounter = (onlineDay: Int32Array, today: number): FacetCounter => {
  const counts = onlineDays.map(() => 0);
  return {
    add: (place) => {
      for (const [at, days] of onlineDays.entries())
        if ((onlineDay[place] ?? 0) >= today - days) counts[at] = (counts[at] ?? 0) + 1;
    },
    result: () =>
      Object.fromEntries(
        onlineDays.flatMap((days, at) => (counts[at] ? [[String(days), counts[at]] as const] : [])),
      ),
  };
};
