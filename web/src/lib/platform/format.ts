import { m } from './paraglide/messages.js';
import { getLocale, type Locale } from './paraglide/runtime.js';

/** City time whatever the reader's or the server's zone (S1). */
const ZONE = 'Asia/Shanghai';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type Moment = string | number;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making an Intl object costs a hundred times what using it does. */
function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: ZONE, ...options });
  formats.set(key, made);
  return made;
}

const instantOf = (moment: Moment): number => (typeof moment === 'number' ? moment : Date.parse(moment));

/** City days since 1970: the difference of two says today, tomorrow, yesterday. The city has no summer time. */
const cityDay = (ms: number): number => Math.floor((ms + 8 * HOUR) / DAY);

/** The calendar year in the city: hours belong to it, not to the reader's. */
export const cityYear = (ms: number): number => Number(dateFormat('en', { year: 'numeric' }).format(ms));

/** The day in the city as a form writes it: 2026-11-24. */
export const cityDate = (ms: number): string => new Date(ms + 8 * HOUR).toISOString().slice(0, 10);

export const timeOfDay = (moment: Moment, locale = getLocale()): string =>
  dateFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instantOf(moment));

/** 11月24日, or with its year when it is not this one. */
export function day(moment: Moment, now: number, locale = getLocale()): string {
  const ms = instantOf(moment);
  const sameYear = cityYear(ms) === cityYear(now);
  const month = locale === 'zh' ? 'long' : 'short';
  return dateFormat(locale, { ...(sameYear ? {} : { year: 'numeric' }), month, day: 'numeric' }).format(ms);
}

/** As people say it: 今天 23:59, 明天 08:30, 11月24日 23:59. */
export function when(moment: Moment, now: number, locale = getLocale()): string {
  const ms = instantOf(moment);
  const time = timeOfDay(ms, locale);
  const distance = cityDay(ms) - cityDay(now);
  if (distance === 0) return m.time_today({ time }, { locale });
  if (distance === 1) return m.time_tomorrow({ time }, { locale });
  if (distance === -1) return m.time_yesterday({ time }, { locale });
  return `${day(ms, now, locale)} ${time}`;
}

/** The instant without any doubt, for `title` and receipts: 2026年11月24日星期二 23:59:59. */
export const exact = (moment: Moment, locale = getLocale()): string =>
  dateFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(instantOf(moment));

/** Two units at most: 2 天 3 小时, 5 分钟; below a minute it says so. Null once it is over. */
export function remaining(until: Moment, now: number, locale = getLocale()): string | null {
  const left = instantOf(until) - now;
  if (left <= 0) return null;
  const days = Math.floor(left / DAY);
  const hours = Math.floor((left % DAY) / HOUR);
  const minutes = Math.floor((left % HOUR) / MINUTE);
  if (days > 0)
    return join(m.span_days({ days }, { locale }), hours > 0 && m.span_hours({ hours }, { locale }));
  if (hours > 0) {
    return join(m.span_hours({ hours }, { locale }), minutes > 0 && m.span_minutes({ minutes }, { locale }));
  }
  return minutes > 0 ? m.span_minutes({ minutes }, { locale }) : m.span_moment({}, { locale });
}

const join = (first: string, second: string | false): string =>
  second === false ? first : `${first} ${second}`;

/** Made once: making one takes longer than a hundred figures. */
const figures = {
  zh: new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
} as const;
const yuan = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 0, maximumFractionDigits: 0 });
const yuanAndFen = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** 7.5, 12, 1,204: at most one decimal, never a trailing zero. */
export const number = (value: number, locale = getLocale()): string => figures[locale].format(value);

/** 7.5 学时 */
export const hours = (value: number, locale = getLocale()): string =>
  m.unit_hours({ count: value, hours: number(value, locale) }, { locale });

/** ¥120, ¥7.50 from fen; nothing to pay is said in words. */
export function money(fen: number, locale = getLocale()): string {
  if (fen === 0) return m.money_free({}, { locale });
  return `¥${(fen % 100 === 0 ? yuan : yuanAndFen).format(fen / 100)}`;
}

/** A place in a video: 0:05, 12:30, 1:02:03. */
export function position(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number): string => String(value).padStart(2, '0');
  const h = Math.floor(whole / 3600);
  const min = Math.floor((whole % 3600) / 60);
  return h > 0 ? `${h}:${two(min)}:${two(whole % 60)}` : `${min}:${two(whole % 60)}`;
}

/** How long something takes, in words: 45 秒, 12 分钟, 1 小时 5 分钟. */
export function duration(seconds: number, locale = getLocale()): string {
  if (seconds < 60) return m.span_seconds({ seconds: Math.round(seconds) }, { locale });
  const total = Math.round(seconds / 60);
  const hoursPart = Math.floor(total / 60);
  const minutes = total % 60;
  if (hoursPart === 0) return m.span_minutes({ minutes }, { locale });
  return join(
    m.span_hours({ hours: hoursPart }, { locale }),
    minutes > 0 && m.span_minutes({ minutes }, { locale }),
  );
}

/** Content written in both languages: the reader's where it exists, Chinese otherwise. */
export const inLanguage = (zh: string, en: string | null | undefined, locale = getLocale()): string =>
  locale === 'en' && en ? en : zh;
