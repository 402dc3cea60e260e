import { describe, expect, it } from 'vitest';
import { localeFrom } from './locale.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-GB,en;q=0.9', 'en'],
    ['fr, de;q=0.9', 'zh'],
    ['fr, en;q=0.5, zh;q=0.1', 'en'],
    ['en;q=0, zh', 'zh'],
    ['en;q=nonsense', 'en'],
  ] as const)('of %s is %s', (header, locale) => {
    expect(localeFrom(header)).toBe(locale);
  });
});
