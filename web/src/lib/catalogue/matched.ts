import type { SupermarketCommonFragment } from '#lib/platform/generated/types.js';
import { getLocale } from '#lib/platform/paraglide/runtime.js';

export type Matches = SupermarketCommonFragment['edges'][number]['matched'];
type Matched = Matches[number];

/** How far before the first find an excerpt begins. */
const BEFORE = 18;

/** What was found in a text as it is shown: in its English where there is one and English is read. */
export const rangesIn = (
  matched: Matches,
  field: Matched['field'],
  english: { readonly text: string | null; readonly field: Matched['field'] } | null = null,
): Matches => {
  const inEnglish = english !== null && english.text !== null && getLocale() === 'en';
  const shown = inEnglish ? english.field : field;
  return matched.filter((range) => range.field === shown);
};

/** The part of a long text that has what was found, with the ranges moved along. */
export const excerpt = (
  text: string,
  ranges: Matches,
): { text: string; ranges: { start: number; end: number }[] } => {
  const from = Math.max(0, (ranges[0]?.start ?? 0) - BEFORE);
  if (from === 0) return { text, ranges: [...ranges] };
  const moved = ranges.map(({ start, end }) => ({ start: start - from + 1, end: end - from + 1 }));
  return { text: `…${text.slice(from)}`, ranges: moved };
};
