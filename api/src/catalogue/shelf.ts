import type { OfferingOrder } from '@xueshi/schema/catalogue/rules';
import type { ShelvedOffering } from '@xueshi/schema/catalogue/shelf.store';
import type {
  ListedOffering,
  SupermarketPage,
  SupermarketQuery,
} from '@xueshi/schema/catalogue/supermarket.store';

/** A list of words as the bits of a number, for words that are few: at most 30 different ones. */
class Bits {
  readonly #places = new Map<string, number>();

  /** The bits of these words; new words get new places. */
  of(words: readonly string[]): number {
    let bits = 0;
    for (const word of words) {
      const place = this.#places.get(word) ?? this.#places.size;
      if (place > 30) throw new RangeError(`too many different words: ${word}`);
      this.#places.set(word, place);
      bits |= 1 << place;
    }
    return bits;
  }

  /** The bit of one word: 0 when nothing has it. */
  bit(word: string): number {
    const place = this.#places.get(word);
    return place === undefined ? 0 : 1 << place;
  }

  get words(): readonly string[] {
    return [...this.#places.keys()];
  }
}

/** The words a facet is counted by, for every offering. */
interface Facet {
  readonly bits: Bits;
  readonly of: Uint32Array;
}

const facetOf = (
  offerings: readonly ShelvedOffering[],
  words: (offering: ShelvedOffering) => readonly string[],
): Facet => {
  const bits = new Bits();
  return { bits, of: Uint32Array.from(offerings, (offering) => bits.of(words(offering))) };
};

/** Stands for no filter at all: whoever has no word of a facet is found, too. */
const any = -1;

const facetNames = ['hourKinds', 'subjects', 'stages', 'terminals'] as const;
type FacetName = (typeof facetNames)[number];

/** What a set of filters finds: kept, since it is the same until courses change. */
interface Matched {
  /** 1 at the place of an offering that fits */
  readonly matching: Uint8Array;
  readonly total: number;
  readonly facets: Pick<SupermarketPage, FacetName>;
}

/** A few kilobytes each; more different questions than these begin anew. */
const matchedAtMost = 400;

/**
 * The courses of a term in memory, with what filters and facets ask of them as numbers in arrays (S6). A page of it is
 * the page that `listOfferings` reads from the database, but for seats taken, which whoever asks brings along.
 */
export class Shelf {
  readonly #offerings: readonly ShelvedOffering[];
  readonly #texts: (string | undefined)[];
  readonly #facets: Readonly<Record<FacetName, Facet>>;
  readonly #districts: ReadonlySet<string | null>;
  readonly #matched = new Map<string, Matched>();
  readonly #orders = new Map<OfferingOrder, Uint32Array>();

  constructor(
    readonly version: number,
    offerings: readonly ShelvedOffering[],
  ) {
    // by number, so that sorting by a key leaves equals in the order of their numbers
    this.#offerings = offerings.toSorted((a, b) => (a.number < b.number ? -1 : 1));
    this.#texts = this.#offerings.map(() => undefined);
    this.#districts = new Set(this.#offerings.map(({ districtId }) => districtId));
    this.#facets = {
      hourKinds: facetOf(this.#offerings, ({ hourKind }) => [hourKind]),
      subjects: facetOf(this.#offerings, ({ subjects }) => subjects),
      stages: facetOf(this.#offerings, ({ stages }) => stages),
      terminals: facetOf(this.#offerings, ({ terminals }) => terminals),
    };
  }

  get size(): number {
    return this.#offerings.length;
  }

  /** A page with total and facets. `selected` is asked for by the order of popularity alone. */
  page(query: SupermarketQuery, selected: Readonly<Record<string, number>> = {}): SupermarketPage {
    const { matching, total, facets } = this.#matchOnce(query);
    const key = this.#keyOf(query.order, selected);
    const listed: ListedOffering[] = [];
    for (const place of this.#ordered(query.order, key)) {
      const offering = this.#offerings[place];
      if (offering === undefined || matching[place] !== 1) continue;
      const sortKey = key(place);
      const { after } = query;
      const before =
        after !== null &&
        (sortKey < after.sortKey || (sortKey === after.sortKey && offering.number <= after.number));
      if (before) continue;
      listed.push({ ...offering, sortKey });
      // one more than asked for tells that there are more
      if (listed.length > query.first) break;
    }
    return { listed, total, ...facets };
  }

  /** The same filters are asked for again and again; who asks matters only by the districts seen (S6). */
  #matchOnce(query: SupermarketQuery): Matched {
    const { only, except, scope, order: _, first: __, after: ___, termId: ____, ...filters } = query;
    if (only !== null || except.length > 0) return this.#match(query);
    const seen = scope === 'everything' ? scope : scope.filter((id) => this.#districts.has(id));
    const asked = JSON.stringify([filters, seen]);
    const known = this.#matched.get(asked);
    if (known !== undefined) return known;
    const matched = this.#match(query);
    if (this.#matched.size >= matchedAtMost) this.#matched.clear();
    this.#matched.set(asked, matched);
    return matched;
  }

  /** Which offerings fit all of the query, and how many would if one of the four filters were another. */
  #match(query: SupermarketQuery): Matched {
    const wanted = {
      hourKinds: query.hourKind,
      subjects: query.subject,
      stages: query.stage,
      terminals: query.terminal,
    };
    const asked = facetNames.map((name, at) => {
      const word = wanted[name];
      const { bits, of } = this.#facets[name];
      return {
        bits,
        of,
        flag: 1 << at,
        bit: word === null ? any : bits.bit(word),
        counts: new Uint32Array(31),
      };
    });
    const matching = new Uint8Array(this.size);
    let total = 0;
    for (const place of this.#candidates(query)) {
      let missed = 0;
      for (const { of, bit, flag } of asked)
        if (bit !== any && ((of[place] ?? 0) & bit) === 0) missed |= flag;
      if (missed === 0) {
        matching[place] = 1;
        total += 1;
      }
      for (const { of, flag, counts } of asked) if ((missed & ~flag) === 0) count(counts, of[place] ?? 0);
    }
    const [hourKinds = {}, subjects = {}, stages = {}, terminals = {}] = asked.map(({ bits, counts }) =>
      Object.fromEntries(bits.words.flatMap((word, at) => (counts[at] ? [[word, counts[at]] as const] : []))),
    );
    return { matching, total, facets: { hourKinds, subjects, stages, terminals } };
  }

  /** Places that pass everything but the four filters with facets. */
  *#candidates(query: SupermarketQuery): Generator<number> {
    const { scope, boards, hoursMin, hoursMax, delivery } = query;
    const only = query.only === null ? null : new Set(query.only);
    const except = new Set(query.except);
    const words = query.words.map((word) => word.toLowerCase());
    for (const [place, offering] of this.#offerings.entries()) {
      const { board, districtId, hours } = offering;
      if (!boards.includes(board)) continue;
      if (
        board === 'district' &&
        scope !== 'everything' &&
        (districtId === null || !scope.includes(districtId))
      )
        continue;
      if ((hoursMin !== null && hours < hoursMin) || (hoursMax !== null && hours > hoursMax)) continue;
      if (delivery !== null && offering.delivery !== delivery) continue;
      if (only === null ? offering.cancelledAt !== null : !only.has(offering.id)) continue;
      if (except.has(offering.id)) continue;
      if (words.length > 0 && !words.every((word) => this.#text(place, offering).includes(word))) continue;
      yield place;
    }
  }

  /** What a search looks through; made when it is first looked through. */
  #text(place: number, offering: ShelvedOffering): string {
    const { number, title, titleEn, lecturer, introduction, introductionEn } = offering;
    return (this.#texts[place] ??= [number, title, titleEn, lecturer, introduction, introductionEn]
      .filter((part) => part !== null)
      .join('\n')
      .toLowerCase());
  }

  /** Ascending whole numbers, the same as the database sorts by (see supermarket.store). */
  #keyOf(order: OfferingOrder, selected: Readonly<Record<string, number>>): (place: number) => number {
    const at = (place: number): ShelvedOffering => {
      const offering = this.#offerings[place];
      if (offering === undefined) throw new RangeError(`no place ${place} on the shelf`);
      return offering;
    };
    const keys: Readonly<Record<OfferingOrder, (place: number) => number>> = {
      newest: (place) => at(place).newestKey,
      most_popular: (place) => 0 - (selected[at(place).id] ?? 0),
      hours: (place) => Math.round(at(place).hours * 10),
      fee: (place) => at(place).trainingFeeFen + at(place).materialFeeFen,
    };
    return keys[order];
  }

  /** All places in an order; kept, but for popularity, which is another at every press. */
  #ordered(order: OfferingOrder, key: (place: number) => number): Uint32Array {
    const known = this.#orders.get(order);
    if (known !== undefined) return known;
    const keys = Float64Array.from(this.#offerings, (_, place) => key(place));
    const places = Uint32Array.from(this.#offerings, (_, place) => place).toSorted(
      (a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b,
    );
    if (order !== 'most_popular') this.#orders.set(order, places);
    return places;
  }
}

const count = (counts: Uint32Array, bits: number): void => {
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    const at = 31 - Math.clz32(rest & -rest);
    counts[at] = (counts[at] ?? 0) + 1;
  }
};
