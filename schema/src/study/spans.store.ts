import type { Span } from './study.rules.js';

/** PostgreSQL's text of ranges, in an array or a multirange: both hold `[from,to)`. */
export const readSpans = (text: string): Span[] =>
  [...text.matchAll(/\[(\d+),(\d+)\)/g)].map(([, from, to]) => ({ fromMs: Number(from), toMs: Number(to) }));

/** Spans as the elements of an int4range[] parameter. */
export const writeSpans = (spans: readonly Span[]): string[] =>
  spans.map(({ fromMs, toMs }) => `[${fromMs},${toMs})`);
