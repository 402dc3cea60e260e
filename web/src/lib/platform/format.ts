import { m } from './paraglide/messages.js';
import { getLocale } from './paraglide/runtime.js';

/** City time whatever the reader's or the server's zone (S1); the city has no summer time. */
const CITY = 8 * 3_600_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// Dates and figures are written out here: a phone takes a fifth of a second to make its first `Intl` object (P6).

export type Moment = string | number;

const instantOf = (moment: Moment): number => (typeof moment === 'number' ? moment : Date.parse(moment));

/** City days since 1970: the difference of two says today, tomorrow, yesterday. */
const cityDay = (ms: number): number => Math.floor((ms + CITY) / DAY);

/** Read by its parts in UTC, it says what the city's clocks and calendars show. */
const inCity = (moment: Moment): Date => new Date(instantOf(moment) + CITY);

/** The calendar year in the city: hours belong to it, not to the reader's. */
export const cityYear = (ms: number): number => inCity(ms).getUTCFullYear();

/** The day in the city as a form writes it: 2026-11-24. */
export const cityDate = (ms: number): string => inCity(ms).toISOString().slice(0, 10);

/** 23:59 */
export const timeOfDay = (moment: Moment): string => inCity(moment).toISOString().slice(11, 16);

const wordOf = (words: string, at: number): string => words.split(' ')[at] ?? '';

/** 11月24日, or with its year when it is not this one; in English the month by its first letters. */
export function day(moment: Moment, now: number, locale = getLocale()): string {
  const date = inCity(moment);
  const words = {
    month: wordOf(m.date_months({}, { locale }), date.getUTCMonth()).slice(0, 3),
    day: date.getUTCDate(),
  };
  const year = date.getUTCFullYear();
  return year === cityYear(now)
    ? m.date_day(words, { locale })
    : m.date_day_and_year({ ...words, year }, { locale });
}

/** As people say it: 今天 23:59, 明天 08:30, 11月24日 23:59. */
export function when(moment: Moment, now: number, locale = getLocale()): string {
  const ms = instantOf(moment);
  const time = timeOfDay(ms);
  const distance = cityDay(ms) - cityDay(now);
  if (distance === 0) return m.time_today({ time }, { locale });
  if (distance === 1) return m.time_tomorrow({ time }, { locale });
  if (distance === -1) return m.time_yesterday({ time }, { locale });
  return `${day(ms, now, locale)} ${time}`;
}

/** The instant without any doubt, for `title` and receipts: 2026年11月24日星期二 23:59:59. */
export function exact(moment: Moment, locale = getLocale()): string {
  const date = inCity(moment);
  return m.date_exact(
    {
      year: date.getUTCFullYear(),
      month: wordOf(m.date_months({}, { locale }), date.getUTCMonth()),
      day: date.getUTCDate(),
      weekday: wordOf(m.date_weekdays({}, { locale }), date.getUTCDay()),
      time: date.toISOString().slice(11, 19),
    },
    { locale },
  );
}

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

/** With as many decimals, two at most, and a comma between thousands: both languages write figures alike. */
const figure = (value: number, decimals: number): string =>
  value.toFixed(decimals).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** 7.5, 12, 1,204: at most one decimal, never a trailing zero; a half goes away from zero. */
export function number(value: number): string {
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * 10)) / 10;
  return figure(rounded, Number.isInteger(rounded) ? 0 : 1);
}

/** 7.5 学时 */
export const hours = (value: number, locale = getLocale()): string =>
  m.unit_hours({ count: value, hours: number(value) }, { locale });

/** ¥120, ¥7.50, ¥0 from fen: what was added up, paid or given back. */
export const amount = (fen: number): string => `¥${figure(fen / 100, fen % 100 === 0 ? 0 : 2)}`;

/** What a course costs: nothing to pay is said in words. */
export const money = (fen: number, locale = getLocale()): string =>
  fen === 0 ? m.money_free({}, { locale }) : amount(fen);

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
