import type { Bilingual } from '../../kernel/locale.js';
import type { DimensionCode } from './themes.js';

export interface OptionContent extends Bilingual {
  /** 0 to 3; never sent to a browser. */
  readonly score: 0 | 1 | 2 | 3;
}

export interface QuestionContent extends Bilingual {
  readonly key: string;
  readonly dimension: DimensionCode;
  readonly options: readonly [OptionContent, OptionContent, OptionContent, OptionContent];
}

type Option = readonly [score: OptionContent['score'], zh: string, en: string];

/** Options stand in the order they are shown; authors mix them so that the place says nothing about the score. */
export const ask =
  (dimension: DimensionCode) =>
  (key: string, zh: string, en: string, ...options: [Option, Option, Option, Option]): QuestionContent => ({
    key: `${dimension}-${key}`,
    dimension,
    zh,
    en,
    options: options.map(([score, optionZh, optionEn]) => ({
      score,
      zh: optionZh,
      en: optionEn,
    })) as unknown as QuestionContent['options'],
  });
