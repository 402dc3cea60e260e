import { apart } from './tracing.js';

/** What a line may tell: names and numbers of ours; never what somebody typed (see log-scrub). */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** The log for the one line a request, at a fraction of what a line costs that is searched for secrets. */
export interface LineLog {
  write(level: 'info' | 'warn', facts: Facts, message: string): void;
}

interface Destination {
  write(text: string): unknown;
  flush(): void;
}

/** Lines are handed over when they are so many characters, or after so long: each time wakes the thread that writes them. */
const together = 64_000;
const atMost = 100;

const levels = { info: 30, warn: 40 } as const;

/** Lines with text that has not been handed over; they are when the process ends, however it does. */
const waiting = new Set<GatheredLines>();
let watchesEnd = false;

/**
 * Lines that come together leave together, a tenth of a second later at most: the destination measures all it holds at each
 * write, which costs more than a line, and a thread that is woken is in the way of the next request on a busy machine.
 */
export class GatheredLines implements LineLog {
  #text = '';
  #timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly destination: Destination,
    private readonly name: string,
    private readonly isEnabled: (level: 'info' | 'warn') => boolean,
  ) {}

  write(level: 'info' | 'warn', facts: Facts, message: string): void {
    if (!this.isEnabled(level)) return;
    if (this.#text === '') this.#wait();
    let line = `{"level":${levels[level]}${timestamp()},"name":"${this.name}"`;
    for (const key in facts) {
      const fact = facts[key];
      if (fact !== undefined) line += `,"${key}":${typeof fact === 'number' ? fact : JSON.stringify(fact)}`;
    }
    this.#text += `${line},"msg":"${message}"}\n`;
    if (this.#text.length >= together) this.flush();
  }

  flush(): void {
    const text = this.#text;
    if (text === '') return;
    this.#text = '';
    waiting.delete(this);
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.destination.write(text);
    this.destination.flush();
  }

  #wait(): void {
    waiting.add(this);
    this.#timer = apart(() => setTimeout(() => this.flush(), atMost).unref());
    if (watchesEnd) return;
    watchesEnd = true;
    // before the destination's own listener, which writes what it holds
    process.prependListener('exit', () => {
      for (const lines of waiting) lines.flush();
    });
  }
}

/** The instant of a line as its reader wants it. Lines of one second share most of its text, which costs more than the line. */
export const timestamp = (): string => {
  const now = Date.now();
  const ms = now % 1_000;
  if (now - ms !== told.second)
    told = { second: now - ms, text: `,"time":"${new Date(now).toISOString().slice(0, -'000Z'.length)}` };
  return `${told.text}${ms < 10 ? '00' : ms < 100 ? '0' : ''}${String(ms)}Z"`;
};
let told = { second: Number.NaN, text: '' };
