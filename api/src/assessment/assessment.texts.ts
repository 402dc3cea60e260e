import type { Bilingual, Locale } from '@xueshi/schema/kernel/locale';

const levelNames: readonly Bilingual[] = [
  { zh: '起步', en: 'Starting' },
  { zh: '胜任', en: 'Competent' },
  { zh: '熟练', en: 'Proficient' },
];

/** The name of a level, from 1; one beyond the named ones is told by its number. */
export const levelName = (level: number, locale: Locale): string =>
  levelNames[level - 1]?.[locale] ?? { zh: `第 ${level} 级`, en: `Level ${level}` }[locale];

/** Why a theme is recommended (D3). */
export const themeReason = (dimension: string, level: string, theme: string, locale: Locale): string =>
  ({
    zh: `您在“${dimension}”上目前是“${level}”，“${theme}”正好帮您在这方面往前走一步。`,
    en: `You are at “${level}” in “${dimension}”; “${theme}” is the next step there.`,
  })[locale];
