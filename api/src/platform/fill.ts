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
  if (typeof value === 'number')
    return new Intl.NumberFormat(localeTag[locale], { maximumFractionDigits: 1 }).format(value);
  if (typeof value === 'boolean') return String(value);
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? cityTime(new Date(value), locale) : value;
};

const localeTag: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en-GB' };

const cityTime = (instant: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(localeTag[locale], {
    timeZone: 'Asia/Shanghai',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant);
