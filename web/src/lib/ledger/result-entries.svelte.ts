import { SvelteMap } from 'svelte/reactivity';

/** What a tutor has entered about one teacher and not yet registered. */
export interface ResultEntry {
  readonly attended: boolean;
  /** as typed */
  readonly score: string;
  /** not passed although the score would do */
  readonly fails: boolean;
}

/** Entries by study number; they stay while the page searches, filters and shows more. */
export class ResultEntries {
  readonly #entered = new SvelteMap<string, ResultEntry>();

  get size(): number {
    return this.#entered.size;
  }

  of(studyNumber: string): ResultEntry | undefined {
    return this.#entered.get(studyNumber);
  }

  set(studyNumber: string, entry: ResultEntry): void {
    this.#entered.set(studyNumber, entry);
  }

  clear(): void {
    this.#entered.clear();
  }

  /** As the API takes them; a score that is no number is left out, and the review says that it is missing. */
  asInput(): { studyNumber: string; attended: boolean; score: number | null; passed: boolean | null }[] {
    return [...this.#entered].map(([studyNumber, { attended, score, fails }]) => {
      const typed = score.trim() === '' ? Number.NaN : Number(score);
      return {
        studyNumber,
        attended,
        score: attended && Number.isFinite(typed) ? typed : null,
        passed: attended && fails ? false : null,
      };
    });
  }
}
