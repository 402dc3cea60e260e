import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  cityYear,
  day,
  duration,
  exact,
  hours,
  inLanguage,
  amount,
  money,
  number,
  position,
  remaining,
  when,
} from './format.js';

/** Saturday 21 November 2026, 18:30 in the city. */
const now = Date.parse('2026-11-21T10:30:00Z');

describe('dates as people say them, in city time', () => {
  it.each([
    ['2026-11-21T15:59:00Z', '今天 23:59', 'today 23:59'],
    // 00:10 on the next day in the city, still the same day in London.
    ['2026-11-21T16:10:00Z', '明天 00:10', 'tomorrow 00:10'],
    ['2026-11-20T01:00:00Z', '昨天 09:00', 'yesterday 09:00'],
    ['2026-11-24T15:59:59Z', '11月24日 23:59', '24 Nov 23:59'],
    ['2027-01-04T02:00:00Z', '2027年1月4日 10:00', '4 Jan 2027 10:00'],
  ])('%s is %s', (instant, zh, en) => {
    expect(when(instant, now, 'zh')).toBe(zh);
    expect(when(instant, now, 'en')).toBe(en);
  });

  it('keeps the exact instant for whoever wants it', () => {
    expect(exact('2026-11-24T15:59:59Z', 'zh')).toBe('2026年11月24日星期二 23:59:59');
    expect(exact('2026-11-24T15:59:59Z', 'en')).toBe('Tuesday 24 November 2026 at 23:59:59');
    expect(day('2026-11-24T15:59:59Z', now, 'zh')).toBe('11月24日');
  });

  it('knows that the year turns in the city first', () => {
    expect(cityYear(Date.parse('2026-12-31T16:30:00Z'))).toBe(2027);
  });
});

// They are written without it (P6): it says what people of each language are used to.
describe('what Intl would write', () => {
  it('of every month', () => {
    const zh = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long' });
    const en = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', dateStyle: 'long' });
    for (let month = 0; month < 12; month += 1) {
      const ms = Date.UTC(2025, month, 17 + month, 20);
      expect(day(ms, now, 'zh')).toBe(zh.format(ms));
      expect(exact(ms, 'en')).toContain(` ${en.format(ms)} at `);
    }
  });

  it('of figures large and small, whole and broken', () => {
    const figures = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 });
    for (const scale of [100, 20, 3, 1, 1e-3, 1 / 4096])
      for (let step = 0; step < 2000; step += 1)
        expect(number((step - 7) / scale)).toBe(figures.format((step - 7) / scale).replace(/^-0$/, '0'));
  });
});

// One such call in what a page does first, and a phone stands still for a fifth of a second (P6).
it('is written without Intl everywhere: its first object costs more than a whole page', () => {
  const source = path.resolve(import.meta.dirname, '../../');
  const asking = globSync('**/*.{ts,svelte}', { cwd: source }).filter(
    (file) =>
      !/\.test\.ts$|paraglide/.test(file) &&
      /\bIntl\.|\.localeCompare\(|\.toLocale\w*String\(/.test(readFileSync(path.join(source, file), 'utf8')),
  );
  expect(asking).toEqual([]);
});

describe('time that is left', () => {
  it.each([
    [51 * 60 + 4, '2 天 3 小时', '2 days 3 hours'],
    [25 * 60, '1 天 1 小时', '1 day 1 hour'],
    [48 * 60, '2 天', '2 days'],
    [65, '1 小时 5 分钟', '1 hour 5 minutes'],
    [5, '5 分钟', '5 minutes'],
    [0.5, '不到 1 分钟', 'less than a minute'],
  ])('%d minutes', (minutes, zh, en) => {
    const until = now + minutes * 60_000;
    expect(remaining(until, now, 'zh')).toBe(zh);
    expect(remaining(until, now, 'en')).toBe(en);
  });

  it('is nothing once it is over', () => {
    expect(remaining(now, now, 'zh')).toBeNull();
  });
});

it('writes hours with at most one decimal', () => {
  expect(hours(7.5, 'zh')).toBe('7.5 学时');
  expect(hours(8, 'en')).toBe('8 hours');
  expect(hours(1, 'en')).toBe('1 hour');
  expect(number(0.1 + 0.2)).toBe('0.3');
});

it('writes money from fen', () => {
  expect(money(12000, 'zh')).toBe('¥120');
  expect(money(750, 'en')).toBe('¥7.50');
  expect(money(0, 'zh')).toBe('免费');
  expect(amount(0)).toBe('¥0');
});

it('writes places in a video and lengths in words', () => {
  expect(position(3723)).toBe('1:02:03');
  expect(position(65.9)).toBe('1:05');
  expect(duration(45, 'zh')).toBe('45 秒');
  expect(duration(3900, 'en')).toBe('1 hour 5 minutes');
});

it('reads the other language only where there is one', () => {
  expect(inLanguage('数学', 'Mathematics', 'en')).toBe('Mathematics');
  expect(inLanguage('数学', null, 'en')).toBe('数学');
});
