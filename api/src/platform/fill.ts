import type { Locale } from '@xueshi/schema/kernel/locale';

type Fact = string | number | boolean | null | undefined;

/**
 * Fills `{name}` in a sentence with the fact of that name. Numbers are written as people do, facts that are instants (ISO
 * text) in city time; `{titleEn}` of something that has no English name is its Chinese one.
 */
export const fill = (sentence: string, facts: Readonly<Record<string, Fact>>, locale: Locale): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    shown(facts[name] ?? facts[name.replace(/En$/, '')], locale),
  );

const shown = (value: Fact, locale: Locale): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return formats[locale].number.format(value);
  if (typeof value === 'boolean') return String(value);
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? formats[locale].moment.format(new Date(value)) : value;
};

const formatsIn = (language: string) => ({
  number: new Intl.NumberFormat(language, { maximumFractionDigits: 1 }),
  moment: new Intl.DateTimeFormat(language, {
    timeZone: 'Asia/Shanghai',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }),
});

/** Made once: making one takes longer than a thousand uses. */
const formats = { zh: formatsIn('zh-CN'), en: formatsIn('en-GB') } as const;

/** An instant in city time, to the minute. */
export const cityMoment = (instant: Date, locale: Locale): string => formats[locale].moment.format(instant);
