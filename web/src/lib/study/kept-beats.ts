import type { PlayedSpan } from './played.js';

/** One report of played spans, kept on this device until the platform has acknowledged it. */
export interface Beat {
  readonly sequence: number;
  readonly spans: readonly PlayedSpan[];
  readonly positionMs: number;
}

const PREFIX = 'xueshi.beats';

/**
 * Reports that have not been acknowledged, by teacher and watch session, so that a closed tab, a lost connection or
 * an API that is down loses nothing (L2). Nothing in them names a person.
 */
export class KeptBeats {
  constructor(
    private readonly store: Storage,
    private readonly teacher: string,
  ) {}

  of(session: string): Beat[] {
    return parse(this.store.getItem(this.#key(session)));
  }

  keep(session: string, beats: readonly Beat[]): void {
    if (beats.length === 0) this.store.removeItem(this.#key(session));
    else this.store.setItem(this.#key(session), JSON.stringify(beats));
  }

  /** Sessions of this teacher with reports still to send, from whenever this device was last used. */
  sessions(): string[] {
    const start = `${PREFIX}.${this.teacher}.`;
    return Array.from({ length: this.store.length }, (_, i) => this.store.key(i) ?? '')
      .filter((key) => key.startsWith(start))
      .map((key) => key.slice(start.length));
  }

  #key(session: string): string {
    return `${PREFIX}.${this.teacher}.${session}`;
  }
}

function parse(text: string | null): Beat[] {
  try {
    const beats: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(beats) ? (beats as Beat[]) : [];
  } catch {
    return [];
  }
}
