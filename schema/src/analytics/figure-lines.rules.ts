import type { Locale } from '../kernel/locale.js';
import type { FigureRow } from './figure-rows.rules.js';
import { measureTexts } from './measure-words.rules.js';
import { percent, type Dimension, type Measure } from './measures.rules.js';
import { dimensionTexts } from './member-words.rules.js';

/** More lines than these are made as a file in the background: a person should not wait at a blank page for them. */
export const linesAtOnce = 2_000;

const columnWords = {
  zh: { code: '代码', part: '分子', whole: '分母', suppressed: '是否隐去' },
  en: { code: ' code', part: 'numerator', whole: 'denominator', suppressed: 'suppressed' },
} as const;

type Line = (string | number | null)[];

/** An answer as lines of a table: its head, and what a row of it says. */
export const figureLines = (
  measure: Measure,
  by: readonly Dimension[],
  rows: readonly FigureRow[],
  locale: Locale,
): { readonly head: string[]; readonly line: (row: FigureRow) => Line } => {
  const share = rows.some(({ denominator }) => denominator !== null);
  const words = columnWords[locale];
  const name = measureTexts[measure].name[locale];
  return {
    head: [
      ...by.flatMap((dimension) => {
        const said = dimensionTexts[dimension][locale];
        return [`${said}${words.code}`, said];
      }),
      share ? `${name} (%)` : name,
      ...(share ? [words.part, words.whole] : []),
      words.suppressed,
    ],
    line: ({ members, value, numerator, denominator, suppressed }) => [
      ...members.flatMap(({ key, zh, en }) => [key, locale === 'zh' ? zh : (en ?? zh)]),
      share && value !== null ? percent(value) : value,
      ...(share ? [numerator, denominator] : []),
      suppressed ? 1 : 0,
    ],
  };
};
