import { onlineDays } from '@xueshi/schema/catalogue/supermarket.rules';

/** Every place has this bit, so that asking for nothing is a mask like any other. */
const anything = 1 << 31;
const mostWords = 31;

/** The words a filter asks for and a facet counts, of every place of a shelf: bits of a number each, at most 31 words. */
export class Facet {
  readonly bits: Int32Array;
  readonly #places = new Map<string, number>();

  constructor(words: readonly (readonly string[])[]) {
    this.bits = Int32Array.from(words, (some) =>
      some.reduce((bits, word) => bits | this.#bitOf(word), anything),
    );
  }

  /** What tells by one `&` whether a place has one of these words; null asks for nothing. */
  mask(words: readonly string[] | null): number {
    if (words === null) return anything;
    return words.reduce((bits, word) => bits | (this.#places.has(word) ? this.#bitOf(word) : 0), 0);
  }

  counter(): FacetCounter {
    const counts = new Uint32Array(mostWords);
    return {
      add: (place) => {
        for (let rest = (this.bits[place] ?? 0) & ~anything; rest !== 0; rest &= rest - 1) {
          const at = 31 - Math.clz32(rest & -rest);
          counts[at] = (counts[at] ?? 0) + 1;
        }
      },
      result: () => counted([...this.#places.keys()], counts),
    };
  }

  #bitOf(word: string): number {
    const place = this.#places.get(word) ?? this.#places.size;
    if (place >= mostWords) throw new RangeError(`too many different words: ${word}`);
    this.#places.set(word, place);
    return 1 << place;
  }
}

export interface FacetCounter {
  readonly add: (place: number) => void;
  readonly result: () => Readonly<Record<string, number>>;
}

/** What went online lately went online within every longer while, too. */
export const onlineCounter = (onlineDay: Int32Array, today: number): FacetCounter => {
  const counts = new Uint32Array(onlineDays.length);
  return {
    add: (place) => {
      const day = onlineDay[place] ?? 0;
      for (let at = 0; at < onlineDays.length; at += 1)
        if (day >= today - (onlineDays[at] ?? 0)) counts[at] = (counts[at] ?? 0) + 1;
    },
    result: () => counted(onlineDays.map(String), counts),
  };
};

const counted = (words: readonly string[], counts: Uint32Array): Readonly<Record<string, number>> =>
  Object.fromEntries(words.flatMap((word, at) => (counts[at] ? [[word, counts[at]] as const] : [])));
