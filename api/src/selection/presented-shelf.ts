import type { Locale } from '@xueshi/schema/kernel/locale';
import { presentOffering } from '../catalogue/catalogue.present.js';
import type { Offering } from '../catalogue/offering.type.js';
import type { Shelf } from '../catalogue/shelf.js';
import type { Tally } from '../catalogue/tally.js';

const shelves = new WeakMap<Shelf, PresentedShelf>();

/** The courses of a shelf as the API shows them: the same object as long as nothing of it changes. */
export class PresentedShelf {
  readonly #offerings = new Map<string, { readonly offering: Offering; readonly epoch: number }>();

  private constructor(
    private readonly shelf: Shelf,
    private readonly tally: Tally,
  ) {}

  static of(shelf: Shelf, tally: Tally): PresentedShelf {
    const presented = shelves.get(shelf) ?? new PresentedShelf(shelf, tally);
    shelves.set(shelf, presented);
    return presented;
  }

  offering(place: number | null, locale: Locale): Offering {
    const record = place === null ? undefined : this.shelf.offerings[place];
    if (place === null || record === undefined)
      throw new RangeError(`no place ${String(place)} on the shelf`);
    const key = `${locale}${place}`;
    const known = this.#offerings.get(key);
    if (known !== undefined && this.tally.holds([place], known.epoch)) return known.offering;
    const offering = presentOffering({ ...record, ...this.tally.at(place) }, locale);
    this.#offerings.set(key, { offering, epoch: this.tally.epoch });
    return offering;
  }
}
