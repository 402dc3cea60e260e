import type { Range, Readings, Searchable } from './search.rules.js';

/** The piece of a text that is spelt most like a term, and how far from it: two an edit, one for a mistaken homophone. */
export interface Nearest extends Range {
  readonly cost: number;
}

const edit = 2;
const homophone = 1;

/** How far a spelling may be off: a homophone in two characters, an edit in three to five, another in every three more. */
export const nearestAtMost = (length: number): number => {
  if (length < 2) return 0;
  return length < 3 ? homophone : edit * Math.max(1, Math.floor(length / 3));
};

/** The term's own characters with how they are said. */
export interface SpeltTerm {
  readonly term: string;
  readonly readings: Readings;
}

const substitution = ({ term, readings }: SpeltTerm, at: number, text: Searchable, place: number): number => {
  if (term[at] === text.folded[place]) return 0;
  const said = text.readings?.[place] ?? [];
  return readings[at]?.some((reading) => said.includes(reading)) === true ? homophone : edit;
};

/**
 * The piece of the text nearest to the term (Sellers' algorithm: an edit distance that may begin and end anywhere), or null
 * when none is near enough.
 */
export const nearestPiece = (spelt: SpeltTerm, text: Searchable): Nearest | null => {
  const { length } = spelt.term;
  const atMost = nearestAtMost(length);
  // costs of the term's beginnings, and where the piece that costs so much began
  let column = Array.from({ length: length + 1 }, (_, at) => ({ cost: at * edit, start: 0 }));
  let best: Nearest | null = null;
  for (let place = 0; place < text.folded.length; place += 1) {
    const next = [{ cost: 0, start: place + 1 }];
    for (let at = 1; at <= length; at += 1) {
      const [left, above, diagonal] = [column[at], next[at - 1], column[at - 1]];
      if (left === undefined || above === undefined || diagonal === undefined) break;
      const options = [
        {
          cost: diagonal.cost + substitution(spelt, at - 1, text, place),
          start: at === 1 ? place : diagonal.start,
        },
        { cost: left.cost + edit, start: left.start },
        { cost: above.cost + edit, start: above.start },
      ];
      next.push(options.reduce((least, option) => (option.cost < least.cost ? option : least)));
    }
    column = next;
    const last = column[length];
    if (last !== undefined && last.cost <= atMost && (best === null || last.cost < best.cost))
      best = { start: last.start, end: place + 1, cost: last.cost };
  }
  return best;
};
