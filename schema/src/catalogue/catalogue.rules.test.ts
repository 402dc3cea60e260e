import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  containing,
  isTvOnly,
  maySee,
  searchWords,
  searchWordsAtMost,
  seatsLeft,
  subjects,
} from './catalogue.rules.js';

/** What LIKE does with a pattern, as a plain reading of its documentation. */
const like = (text: string, pattern: string): boolean => {
  const parts = [...pattern.matchAll(/\\(.)|(%)|(_)|([^\\])/gs)].map(([, escaped, any, one, plain]) => {
    if (any !== undefined) return '[^]*';
    if (one !== undefined) return '[^]';
    return (escaped ?? plain ?? '').replaceAll(/[$()*+./?[\\\]^{|}-]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`).test(text);
};

describe('searching by words', () => {
  it('finds a word as it was typed, whatever signs it has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), fc.string(), fc.string(), (word, before, after) => {
        expect(like(`${before}${word}${after}`, containing(word))).toBe(true);
      }),
    );
    expect(like('完成 100 分', containing('100%'))).toBe(false);
    expect(like('完成 100% 的作业', containing('100%'))).toBe(true);
    expect(like('abc', containing('a_c'))).toBe(false);
  });

  it('parts words at blanks of any width and keeps each once', () => {
    expect(searchWords('  作业　设计 作业 ')).toEqual(['作业', '设计']);
    expect(searchWords('')).toEqual([]);
    expect(searchWords('ＡＩ１０１　越秀区：老城')).toEqual(['AI101', '越秀区：老城']);
    expect(searchWords('a b c d e f g h i j')).toHaveLength(searchWordsAtMost);
  });
});

describe('who sees what (S6)', () => {
  it('shows a district course to its own district only', () => {
    const own = { board: 'district', districtId: 'yuexiu' } as const;
    expect(maySee(own, ['school', 'yuexiu', 'city'])).toBe(true);
    expect(maySee(own, ['school', 'haizhu', 'city'])).toBe(false);
    expect(maySee(own, 'everything')).toBe(true);
  });

  it('shows all other boards to everyone', () => {
    for (const board of ['city', 'special', 'capability'] as const)
      expect(maySee({ board, districtId: null }, [])).toBe(true);
  });
});

it('knows a TV-only course (S8)', () => {
  expect(isTvOnly(['tv'])).toBe(true);
  expect(isTvOnly(['pc', 'tv'])).toBe(false);
});

it('counts the seats left, none below zero, and no limit as none (S4)', () => {
  expect(seatsLeft(30, 12)).toBe(18);
  expect(seatsLeft(30, 31)).toBe(0);
  expect(seatsLeft(null, 12)).toBeNull();
});

it('knows every subject once (A4)', () => {
  expect(new Set(subjects).size).toBe(subjects.length);
});
