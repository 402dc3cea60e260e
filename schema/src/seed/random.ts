/** A reproducible source of chance: the same seed gives the same world, on every machine. */
export class Random {
  #state: [number, number, number, number];

  constructor(private readonly seed: string) {
    const mix = fnv(seed);
    this.#state = [mix(), mix(), mix(), 1];
    for (let round = 0; round < 12; round += 1) this.#next();
  }

  /** An independent source for one part of the world, so that a change in one leaves the others alone. */
  fork(part: string): Random {
    return new Random(`${this.seed}/${part}`);
  }

  /** From `low` to `high`, both included. */
  integer(low: number, high: number): number {
    return low + Math.floor((this.#next() / 2 ** 32) * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.#next() / 2 ** 32 < share;
  }

  pick<T>(from: readonly T[]): T {
    const picked = from[this.integer(0, from.length - 1)];
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  }

  weighted<T>(from: readonly T[], weight: (item: T) => number): T {
    let rest = (this.#next() / 2 ** 32) * from.reduce((sum, item) => sum + weight(item), 0);
    for (const item of from) {
      rest -= weight(item);
      if (rest < 0) return item;
    }
    return this.pick(from);
  }

  /** `count` different ones, or all if there are fewer. */
  sample<T>(from: readonly T[], count: number): T[] {
    const pool = [...from];
    const taken: T[] = [];
    while (taken.length < count && pool.length > 0) {
      const index = this.integer(0, pool.length - 1);
      taken.push(...pool.slice(index, index + 1));
      // the hole is filled from the end: removing in place would cost the length each time
      const last = pool.pop();
      if (last !== undefined && index < pool.length) pool[index] = last;
    }
    return taken;
  }

  /** sfc32 */
  #next(): number {
    const [a, b, c, counter] = this.#state;
    const sum = (((a + b) | 0) + counter) | 0;
    this.#state = [
      b ^ (b >>> 9),
      (c + (c << 3)) | 0,
      (((c << 21) | (c >>> 11)) + sum) | 0,
      (counter + 1) | 0,
    ];
    return sum >>> 0;
  }
}

/** FNV-1a over the text, then a stream of 32-bit words from it. */
const fnv = (text: string): (() => number) => {
  let hash = 0x811c9dc5;
  const stir = (code: number): void => {
    hash = Math.imul(hash ^ code, 0x01000193) >>> 0;
  };
  for (const character of text) stir(character.codePointAt(0) ?? 0);
  return () => {
    stir(0x9e);
    return hash;
  };
};
