/**
 * Searching by words as people type them in Chinese: characters, traditional ones too, pinyin in full or by initials
 * (`xxjs` is 信息技术), or any mixture. Pure: what characters sound like, and their simplified forms, are given.
 */

/** Words one may search for at once; more would only cost time. */
export const searchTermsAtMost = 8;

/** A character's simplified form, the same length; itself when there is none. */
export type Simplify = (character: string) => string;

/** All ways each place of a text may be said, without tones and in lower case; none where nothing is said. */
export type Readings = readonly (readonly string[])[];

const signs: Readonly<Record<string, string>> = {
  '。': '.',
  '、': ',',
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‘': "'",
  '’': "'",
  '《': '<',
  '》': '>',
  '〈': '<',
  '〉': '>',
  '【': '[',
  '】': ']',
  '—': '-',
  '–': '-',
  '・': '·',
};

const foldCharacter = (character: string, simplify: Simplify): string => {
  const narrow = character.normalize('NFKC').toLowerCase();
  const folded = simplify(signs[narrow] ?? narrow);
  return folded.length === character.length ? folded : character;
};

/** What two spellings of the same thing have in common: width, case, punctuation, simplified characters. Of equal length. */
export const foldText = (text: string, simplify: Simplify): string =>
  Array.from(text, (character) => foldCharacter(character, simplify)).join('');

/** The terms of a search as typed, folded, each once: parted at blanks and where a sentence is parted. */
export const searchTerms = (typed: string, simplify: Simplify): string[] => {
  const parts = foldText(typed, simplify).split(/[\s,;.!?]+(?!\d)|\s+/u);
  return [...new Set(parts)].filter((part) => part !== '').slice(0, searchTermsAtMost);
};

/** A text made ready to be searched: folded, of the same length, and how its places are said. */
export interface Searchable {
  readonly folded: string;
  readonly readings: Readings | null;
}

/** Where a term was found, in UTF-16 code units of the text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Hit extends Range {
  /** found by how it sounds, not by how it is written */
  readonly byReading: boolean;
}

const initialOf = (reading: string): string => /^[zcs]h/.exec(reading)?.[0] ?? reading.slice(0, 1);

/** The end of what `term` says from `at` on, or null. Written characters come first, then whole syllables, then initials. */
const saysFrom = (text: Searchable, at: number, term: string): number | null => {
  if (term === '') return at;
  if (at >= text.folded.length) return null;
  if (text.folded[at] === term[0]) {
    const end = saysFrom(text, at + 1, term.slice(1));
    if (end !== null) return end;
  }
  for (const reading of text.readings?.[at] ?? []) {
    // what is being typed still: the last syllable need not be whole
    if (reading.startsWith(term)) return at + 1;
    for (const said of new Set([reading, initialOf(reading), reading.slice(0, 1)])) {
      const end = term.startsWith(said) ? saysFrom(text, at + 1, term.slice(said.length)) : null;
      if (end !== null) return end;
    }
  }
  return null;
};

/** One letter alone says too little to stand for a character. */
const mayBeSaid = (term: string): boolean => term.length > 1 && /[a-z]/.test(term);

/** Where a folded term stands in a text first, written or else said; null when it does not. */
export const findTerm = (text: Searchable, term: string): Hit | null => {
  const written = text.folded.indexOf(term);
  if (written >= 0) return { start: written, end: written + term.length, byReading: false };
  if (text.readings === null || !mayBeSaid(term)) return null;
  for (let start = 0; start < text.folded.length; start += 1) {
    const begins =
      text.folded[start] === term[0] || text.readings[start]?.some((said) => said[0] === term[0]);
    const end = begins ? saysFrom(text, start, term) : null;
    if (end !== null) return { start, end, byReading: true };
  }
  return null;
};

export const searchFields = [
  'number',
  'title',
  'title_en',
  'lecturer',
  'series',
  'introduction',
  'introduction_en',
] as const;
export type SearchField = (typeof searchFields)[number];

/** A course as a search reads it; what it has not is left out. */
export type SearchableCourse = Readonly<Partial<Record<SearchField, Searchable>>>;

const rankOf: Readonly<Record<SearchField, (hit: Hit) => number>> = {
  number: ({ start }) => (start === 0 ? 0 : 6),
  title: ({ start, byReading }) => (start === 0 ? 0 : 1) + (byReading ? 2 : 0),
  title_en: ({ start }) => (start === 0 ? 0 : 1),
  lecturer: ({ byReading }) => (byReading ? 5 : 4),
  series: () => 7,
  introduction: () => 8,
  introduction_en: () => 8,
};

/**
 * How well a course answers the terms, 0 best: the start of a title before its middle, written before said, then the
 * lecturer, the series, the introduction. Every term must be somewhere: null when one is not.
 */
export const rankCourse = (course: SearchableCourse, terms: readonly string[]): number | null => {
  let sum = 0;
  for (const term of terms) {
    let best = Infinity;
    for (const field of searchFields) {
      const text = course[field];
      const hit = text === undefined ? null : findTerm(text, term);
      if (hit !== null) best = Math.min(best, rankOf[field](hit));
    }
    if (best === Infinity) return null;
    sum += best;
  }
  return sum;
};

export interface FieldRange extends Range {
  readonly field: SearchField;
}

/** What of a course the terms found, field by field in order, overlaps joined: what a page marks. */
export const matchedRanges = (course: SearchableCourse, terms: readonly string[]): FieldRange[] =>
  searchFields.flatMap((field) => {
    const text = course[field];
    if (text === undefined) return [];
    const hits = terms.flatMap((term) => findTerm(text, term) ?? []).toSorted((a, b) => a.start - b.start);
    const joined: { start: number; end: number }[] = [];
    for (const { start, end } of hits) {
      const last = joined.at(-1);
      if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
      else joined.push({ start, end });
    }
    return joined.map(({ start, end }) => ({ field, start, end }));
  });
