import { setImmediate as otherWork } from 'node:timers/promises';
import { nearestPiece, type SpeltTerm } from '@xueshi/schema/catalogue/nearest.rules';
import {
  findTerm,
  matchedRanges,
  rankCourse,
  type FieldRange,
  type SearchableCourse,
} from '@xueshi/schema/catalogue/search.rules';
import type { ShelvedOffering } from '@xueshi/schema/catalogue/shelf.store';
import { readingsOf, said, written } from './readings.js';

const searchable = (offering: ShelvedOffering): SearchableCourse => ({
  number: written(offering.number),
  title: said(offering.title),
  ...(offering.titleEn !== null && { title_en: written(offering.titleEn) }),
  lecturer: said(offering.lecturer),
  ...(offering.seriesTitle !== null && { series: said(offering.seriesTitle) }),
  introduction: written(offering.introduction),
  ...(offering.introductionEn !== null && { introduction_en: written(offering.introductionEn) }),
});

/** So many courses are made ready before other requests have their turn: a few milliseconds. */
const atATime = 40;

/** The words of a shelf's courses. Each is made ready when a search first comes to it, or before, by `prepare`. */
export class ShelfTexts {
  readonly #ready: (SearchableCourse | undefined)[];

  constructor(private readonly offerings: readonly ShelvedOffering[]) {
    this.#ready = offerings.map(() => undefined);
  }

  /** Makes all of them ready between other requests, so that nobody's first search waits for thousands. */
  async prepare(): Promise<void> {
    for (const place of this.offerings.keys()) {
      if (place % atATime === 0) await otherWork();
      this.#at(place);
    }
  }

  /** How well each course answers the terms, by its place; -1 where one of them is not found. */
  ranks(terms: readonly string[]): Int16Array {
    return Int16Array.from(this.offerings, (_, place) => rankCourse(this.#at(place), terms) ?? -1);
  }

  matched(place: number, terms: readonly string[]): readonly FieldRange[] {
    return terms.length === 0 ? [] : matchedRanges(this.#at(place), terms);
  }

  /** Whether any course at all has this word somewhere. */
  knows(term: string): boolean {
    return this.offerings.some((_, place) => rankCourse(this.#at(place), [term]) !== null);
  }

  /** What stands in titles or names of lecturers and is spelt most like a word that nothing has; the most frequent of equals. */
  nearest(term: string): string | null {
    const spelt: SpeltTerm = { term, readings: readingsOf(term) };
    const found = new Map<string, { cost: number; times: number }>();
    for (const place of this.offerings.keys()) {
      const { title, lecturer, title_en } = this.#at(place);
      for (const text of [title, lecturer, title_en]) {
        const near = text === undefined ? null : nearestPiece(spelt, text);
        if (text === undefined || near === null) continue;
        const piece = text.folded.slice(near.start, near.end).trim();
        const times = (found.get(piece)?.times ?? 0) + 1;
        if (piece !== '' && findTerm(text, piece) !== null) found.set(piece, { cost: near.cost, times });
      }
    }
    const [best] = [...found].toSorted(
      ([a, x], [b, y]) => x.cost - y.cost || y.times - x.times || (a < b ? -1 : 1),
    );
    return best?.[0] ?? null;
  }

  #at(place: number): SearchableCourse {
    const known = this.#ready[place];
    if (known !== undefined) return known;
    const offering = this.offerings[place];
    const ready = offering === undefined ? {} : searchable(offering);
    this.#ready[place] = ready;
    return ready;
  }
}
