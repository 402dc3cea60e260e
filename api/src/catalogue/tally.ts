import type { TallyRow } from '@xueshi/schema/catalogue/crowd.store';
import type { CataloguePulse } from '@xueshi/schema/catalogue/pulse.store';
import type { ShelvedOffering } from '@xueshi/schema/catalogue/shelf.store';

/** Seats taken, votes and stars of a shelf's courses as they were a moment ago, and when each was last seen to change. */
export class Tally {
  /** rises whenever anything changed */
  epoch = 0;
  readonly #selected: Int32Array;
  readonly #votes: Int32Array;
  readonly #stars: Int32Array;
  readonly #changedAt: Int32Array;
  readonly #places: ReadonlyMap<string, number>;

  constructor(
    private readonly offerings: readonly ShelvedOffering[],
    /** what was counted from here on is not in it, or not all of it */
    public moment: string,
  ) {
    this.#selected = Int32Array.from(offerings, ({ selected }) => selected);
    this.#votes = Int32Array.from(offerings, ({ votes }) => votes);
    this.#stars = Int32Array.from(offerings, ({ stars }) => stars);
    this.#changedAt = new Int32Array(offerings.length);
    this.#places = new Map(offerings.map(({ id }, place) => [id, place]));
  }

  /** Takes the numbers of a pulse that was asked for from this tally's moment or an earlier one. */
  take({ counted, moment }: Pick<CataloguePulse, 'counted' | 'moment'>): void {
    const next = this.epoch + 1;
    for (const [id, selected, votes, stars] of counted) {
      const place = this.#places.get(id);
      if (place === undefined) continue;
      const same =
        this.#selected[place] === selected && this.#votes[place] === votes && this.#stars[place] === stars;
      if (same) continue;
      this.#selected[place] = selected;
      this.#votes[place] = votes;
      this.#stars[place] = stars;
      this.#changedAt[place] = next;
      this.epoch = next;
    }
    this.moment = moment;
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
