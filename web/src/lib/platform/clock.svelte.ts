import { createContext } from 'svelte';

const TICK_MS = 20_000;
/** A timer of a browser counts no further. */
const LONGEST_MS = 2_000_000_000;

/**
 * The platform's time as this page knows it: the API's clock (tests and demos can set it) at the moment the page was
 * made, moving on with the browser's. "In 2 hours" is told against it, never against a phone that runs wrong.
 */
export class Clock {
  #offset = $state.raw(0);
  #device = $state.raw(Date.now());

  constructor(serverNow?: string) {
    if (serverNow !== undefined) this.follow(serverNow);
  }

  /** Milliseconds since 1970; re-read by what shows it every few seconds. */
  get now(): number {
    return this.#device + this.#offset;
  }

  follow(serverNow: string): void {
    // not read back from the state: an effect that follows would run again at every tick and set the clock back
    const device = Date.now();
    this.#device = device;
    this.#offset = Date.parse(serverNow) - device;
  }

  /** Returns what stops it: made for `$effect(() => clock.run())`. */
  run(every = TICK_MS): () => void {
    const timer = setInterval(() => (this.#device = Date.now()), every);
    return () => clearInterval(timer);
  }

  /** Moves on at this instant, so that what opens then opens by itself. Returns what stops it. */
  wakeAt(instant: string): () => void {
    const wait = Date.parse(instant) - (Date.now() + this.#offset);
    if (!(wait > 0 && wait < LONGEST_MS)) return () => undefined;
    // the first tick at which the instant has come, whatever the timer's grain
    const timer = setTimeout(
      () => (this.#device = Math.max(Date.now(), Date.parse(instant) - this.#offset)),
      wait,
    );
    return () => clearTimeout(timer);
  }
}

export const [useClock, provideClock] = createContext<Clock>();
