import type { Board } from '@xueshi/schema/catalogue/rules';
import type { ShelvedOffering } from '@xueshi/schema/catalogue/shelf.store';
import {
  dayOf,
  facetNames,
  hourRangeOf,
  type FacetCounts,
  type FacetName,
  type SupermarketQuery,
} from '@xueshi/schema/catalogue/supermarket.rules';
import { Facet, onlineCounter } from './shelf-facet.js';

/** What a set of filters finds. */
export interface Matched {
  /** 1 at the place of an offering that fits */
  readonly matching: Uint8Array;
  readonly total: number;
  /** how well each place answers the search; null without one */
  readonly ranks: Int16Array | null;
  readonly facets: Readonly<Record<FacetName, FacetCounts>>;
}

const withoutCapability: readonly Board[] = ['city', 'district', 'special'];
const one = (word: string | null): readonly string[] | null => (word === null ? null : [word]);

/** Filters and facets of a shelf's courses as numbers in arrays, judged in one pass over all of them. */
export class ShelfMatcher {
  readonly #facets: Readonly<Record<Exclude<FacetName, 'online'>, Facet>>;
  readonly #hours: Float64Array;
  readonly #onlineDay: Int32Array;

  constructor(offerings: readonly ShelvedOffering[]) {
    const facet = (words: (offering: ShelvedOffering) => readonly string[]): Facet =>
      new Facet(offerings.map(words));
    this.#hours = Float64Array.from(offerings, ({ hours }) => hours);
    this.#onlineDay = Int32Array.from(offerings, ({ publishedAt }) => dayOf(publishedAt));
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

  /** Which candidates fit all of the query, and how many would if one of the filters were another. */
  match(query: SupermarketQuery, candidates: Uint8Array, ranks: Int16Array | null): Matched {
    const missedAt = this.#misses(query);
    const counters = facetNames.map((name) =>
      name === 'online' ? onlineCounter(this.#onlineDay, query.today) : this.#facets[name].counter(),
    );
    const matching = new Uint8Array(candidates.length);
    let total = 0;
    for (let place = 0; place < candidates.length; place += 1) {
      if (candidates[place] !== 1 || (ranks !== null && (ranks[place] ?? -1) < 0)) continue;
      const missed = missedAt(place);
      if (missed === 0) {
        matching[place] = 1;
        total += 1;
        for (const counter of counters) counter.add(place);
      } else if ((missed & (missed - 1)) === 0) counters[31 - Math.clz32(missed)]?.add(place);
    }
    const counts = counters.map((counter) => counter.result());
    const facets = Object.fromEntries(facetNames.map((name, at) => [name, counts[at] ?? {}]));
    return { matching, total, ranks, facets: facets as Record<FacetName, FacetCounts> };
  }

  /** The filters that a place does not pass, as bits in the order of `facetNames`. */
  #misses(query: SupermarketQuery): (place: number) => number {
    const { boards, hourKinds, subjects, stages, terminals, deliveries } = this.#facets;
    const hours = this.#hours;
    const onlineDay = this.#onlineDay;
    const board = boards.mask(query.board === null ? withoutCapability : [query.board]);
    const hourKind = hourKinds.mask(one(query.hourKind));
    const subject = subjects.mask(one(query.subject));
    const stage = stages.mask(one(query.stage));
    const terminal = terminals.mask(one(query.terminal));
    const delivery = deliveries.mask(one(query.delivery));
    const from = query.hoursMin ?? Number.NEGATIVE_INFINITY;
    const to = query.hoursMax ?? Number.POSITIVE_INFINITY;
    const since = query.onlineFrom ?? Number.NEGATIVE_INFINITY;
    return (place) => {
      const lasts = hours[place] ?? 0;
      return (
        (((boards.bits[place] ?? 0) & board) === 0 ? flag.boards : 0) |
        (((hourKinds.bits[place] ?? 0) & hourKind) === 0 ? flag.hourKinds : 0) |
        (lasts < from || lasts > to ? flag.hourRanges : 0) |
        (((subjects.bits[place] ?? 0) & subject) === 0 ? flag.subjects : 0) |
        (((stages.bits[place] ?? 0) & stage) === 0 ? flag.stages : 0) |
        (((terminals.bits[place] ?? 0) & terminal) === 0 ? flag.terminals : 0) |
        (((deliveries.bits[place] ?? 0) & delivery) === 0 ? flag.deliveries : 0) |
        ((onlineDay[place] ?? 0) < since ? flag.online : 0)
      );
    };
  }
}

const flag = Object.fromEntries(facetNames.map((name, at) => [name, 1 << at])) as Record<FacetName, number>;
