import type { Instant } from '../kernel/instants.js';

/** The one source of "now". Tests hand in a clock they set; the product runs on the system's. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved. */
export class SettableClock implements Clock {
  #now: Instant;

  constructor(start: Instant) {
    this.#now = start;
  }

  now(): Instant {
    return new Date(this.#now);
  }

  set(instant: Instant): void {
    this.#now = instant;
  }

  advance(ms: number): void {
    this.#now = new Date(this.#now.getTime() + ms);
  }
}
