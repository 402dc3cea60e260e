/** A list of words as the bits of a number, for words that are few: at most 31 different ones. */
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

  /** The bits of these words as far as anything has them. */
  known(words: readonly string[]): number {
    return words.reduce((bits, word) => {
      const place = this.#places.get(word);
      return place === undefined ? bits : bits | (1 << place);
    }, 0);
  }

  get words(): readonly string[] {
    return [...this.#places.keys()];
  }
}

/** The words a filter asks for and a facet counts, of every place of a shelf. */
export class Facet {
  readonly #bits = new Bits();
  readonly #of: Uint32Array;

  constructor(words: readonly (readonly string[])[]) {
    this.#of = Uint32Array.from(words, (some) => this.#bits.of(some));
  }

  /** What tells whether a place has one of these words; null asks for nothing. */
  mask(words: readonly string[] | null): number | null {
    return words === null ? null : this.#bits.known(words);
  }

  fits(place: number, mask: number | null): boolean {
    return mask === null || ((this.#of[place] ?? 0) & mask) !== 0;
  }

  counter(): FacetCounter {
    const counts = new Uint32Array(31);
    return {
      add: (place) => {
        for (let rest = this.#of[place] ?? 0; rest !== 0; rest &= rest - 1) {
          const at = 31 - Math.clz32(rest & -rest);
          counts[at] = (counts[at] ?? 0) + 1;
        }
      },
      result: () =>
        Object.fromEntries(
          this.#bits.words.flatMap((word, at) => (counts[at] ? [[word, counts[at]] as const] : [])),
        ),
    };
  }
}

export interface FacetCounter {
  readonly add: (place: number) => void;
  readonly result: () => Readonly<Record<string, number>>;
}
