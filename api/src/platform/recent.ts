import { apart } from '@xueshi/schema/platform/tracing';

/** Goes on at once with what is known already: to wait for it would cost more than to use it. */
export const whenKnown = <Value, Result>(
  value: Value | Promise<Value>,
  use: (value: Value) => Result | Promise<Result>,
): Result | Promise<Result> => (value instanceof Promise ? value.then(use) : use(value));

export interface RecentOptions<Value> {
  /** milliseconds after which it is read anew, while whoever asks still gets what there is */
  readonly freshFor: number;
  /** milliseconds after which it is not believed any more and whoever asks waits */
  readonly trustedFor: number;
  /** a reading that takes long is made so much more seldom: at most every so many times what it took */
  readonly rest?: number;
  readonly read: () => Promise<Value>;
}

/**
 * Something of the database that may be a moment old: read by nobody in particular while requests come, so that a
 * request finds it there. Those who must wait for it wait for one and the same reading.
 */
export class Recent<Value> {
  #value: { readonly is: Value } | null = null;
  #readAt = Number.NEGATIVE_INFINITY;
  #took = 0;
  #reading: { readonly startedAt: number; readonly done: Promise<Value> } | null = null;

  constructor(private readonly options: RecentOptions<Value>) {}

  /** At once when it is known, else when it has been read. */
  get(): Value | Promise<Value> {
    const age = performance.now() - this.#readAt;
    const { freshFor, trustedFor, rest = 0 } = this.options;
    const pause = Math.max(freshFor, rest * this.#took);
    if (this.#value === null || age > Math.max(trustedFor, 2 * pause)) return this.since(performance.now());
    // a failed reading is told to whoever has to wait for one
    if (age > pause && this.#reading === null) apart(() => void this.#read().catch(() => undefined));
    return this.#value.is;
  }

  /** As it is now or later than a time (performance.now). */
  async since(time: number): Promise<Value> {
    while (this.#reading !== null) {
      const { startedAt, done } = this.#reading;
      if (startedAt >= time) return done;
      await done.catch(() => null);
    }
    return this.#value !== null && this.#readAt >= time ? this.#value.is : this.#read();
  }

  #read(): Promise<Value> {
    const startedAt = performance.now();
    const done = this.options
      .read()
      .then((is) => {
        this.#value = { is };
        this.#readAt = startedAt;
        this.#took = performance.now() - startedAt;
        return is;
      })
      .finally(() => (this.#reading = null));
    this.#reading = { startedAt, done };
    return done;
  }
}
