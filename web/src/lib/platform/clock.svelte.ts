import { createContext } from 'svelte';

const TICK_MS = 20_000;

/**
 * The platform's time as this page knows it: the API's clock (tests and demos can set it) at the moment the page was
 * made, moving on with the browser's. "In 2 hours" is told against it, never against a phone that runs wrong.
 */
export class Clock {
  #offset = $state(0);
  #device = $state(Date.now());

  constructor(serverNow?: string) {
    if (serverNow !== undefined) this.follow(serverNow);
  }

  /** Milliseconds since 1970; re-read by what shows it every few seconds. */
  get now(): number {
    return this.#device + this.#offset;
  }

  follow(serverNow: string): void {
    this.#device = Date.now();
    this.#offset = Date.parse(serverNow) - this.#device;
  }

  /** Returns what stops it: made for `$effect(() => clock.run())`. */
  run(): () => void {
    const timer = setInterval(() => (this.#device = Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }
}

export const [useClock, provideClock] = createContext<Clock>();
