import type { TallyRow } from '@xueshi/schema/catalogue/crowd.store';
import { readCounts } from '@xueshi/schema/catalogue/pulse.store';
import type { ShelvedOffering } from '@xueshi/schema/catalogue/shelf.store';

/** Seats taken, votes and stars of a shelf's courses as they were a moment ago, and when each was last seen to change. */
export class Tally {
  /** rises whenever anything changed */
  epoch = 0;
  #text: string | null = null;
  readonly #selected: Int32Array;
  readonly #votes: Int32Array;
  readonly #stars: Int32Array;
  readonly #changedAt: Int32Array;
  /** the places of the offerings in the order of their ids, as the database tells their numbers */
  readonly #byId: Uint32Array;

  constructor(private readonly offerings: readonly ShelvedOffering[]) {
    const size = offerings.length;
    this.#selected = new Int32Array(size);
    this.#votes = new Int32Array(size);
    this.#stars = new Int32Array(size);
    this.#changedAt = new Int32Array(size);
    const ids = offerings.map(({ id }) => id);
    this.#byId = Uint32Array.from(offerings.keys()).toSorted((a, b) =>
      (ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1,
    );
  }

  /** Takes the numbers of a pulse; false when they are of another set of courses. */
  take(text: string): boolean {
    if (text === this.#text) return true;
    const counts = readCounts(text);
    if (counts.length !== 3 * this.offerings.length) return false;
    this.epoch += 1;
    for (const [at, place] of this.#byId.entries()) {
      const [selected = 0, votes = 0, stars = 0] = counts.subarray(3 * at, 3 * at + 3);
      const same =
        this.#text !== null &&
        this.#selected[place] === selected &&
        this.#votes[place] === votes &&
        this.#stars[place] === stars;
      if (same) continue;
      this.#selected[place] = selected;
      this.#votes[place] = votes;
      this.#stars[place] = stars;
      this.#changedAt[place] = this.epoch;
    }
    this.#text = text;
    return true;
  }

  /** Whether none of these places has changed since an epoch. */
  holds(places: readonly number[], epoch: number): boolean {
    if (epoch === this.epoch) return true;
    return places.every((place) => (this.#changedAt[place] ?? 0) <= epoch);
  }

  at(place: number): Pick<TallyRow, 'selected' | 'votes' | 'stars'> {
    return {
      selected: this.#selected[place] ?? 0,
      votes: this.#votes[place] ?? 0,
      stars: this.#stars[place] ?? 0,
    };
  }

  /** Every course that somebody has chosen or rated. */
  rows(): TallyRow[] {
    return this.offerings.flatMap(({ id, courseId }, place) => {
      const one = this.at(place);
      return one.selected > 0 || one.votes > 0 ? [{ id, courseId, ...one }] : [];
    });
  }
}
