import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findTerm,
  foldText,
  matchedRanges,
  rankCourse,
  searchTerms,
  searchTermsAtMost,
  type Searchable,
} from './search.rules.js';

const SAID: Readonly<Record<string, readonly string[]>> = {
  信: ['xin'],
  息: ['xi'],
  技: ['ji'],
  术: ['shu', 'zhu'],
  长: ['chang', 'zhang'],
  绿: ['lv'],
  安: ['an'],
};
const SIMPLE: Readonly<Record<string, string>> = { 資: '资', 訊: '讯', 術: '术', 長: '长' };
const simplify = (character: string): string => SIMPLE[character] ?? character;
const ready = (text: string): Searchable => {
  const folded = foldText(text, simplify);
  return { folded, readings: Array.from({ length: folded.length }, (_, at) => SAID[folded[at] ?? ''] ?? []) };
};

/** By definition: every way a piece of the text may be typed. A term of one letter is only itself. */
const waysToType = ({ folded, readings }: Searchable, start: number, end: number): Set<string> => {
  let ways = [''];
  for (let at = start; at < end; at += 1) {
    const said = readings?.[at] ?? [];
    const pieces = [folded[at] ?? ''];
    for (const reading of said) {
      pieces.push(reading, reading.slice(0, 1));
      if (/^[zcs]h/.test(reading)) pieces.push(reading.slice(0, 2));
      if (at === end - 1) for (let n = 1; n < reading.length; n += 1) pieces.push(reading.slice(0, n));
    }
    ways = ways.flatMap((way) => pieces.map((piece) => way + piece));
  }
  return new Set(ways);
};
const foundByDefinition = (text: Searchable, term: string): boolean => {
  if (text.folded.includes(term)) return true;
  if (term.length < 2) return false;
  for (let start = 0; start < text.folded.length; start += 1)
    for (let end = start + 1; end <= text.folded.length; end += 1)
      if (waysToType(text, start, end).has(term)) return true;
  return false;
};

const anything = fc
  .array(fc.integer({ min: 0, max: 0x10_ff_ff }), { maxLength: 12 })
  .map((codes) => String.fromCodePoint(...codes));
const titles = fc.string({ unit: fc.constantFrom(...Object.keys(SAID), 'a', 'i', '：'), maxLength: 5 });
const typed = fc.array(
  fc.constantFrom('x', 'i', 'n', 'j', 's', 'sh', 'shu', 'zh', 'xi', 'xin', 'an', 'a', '信', '术', ':'),
  { minLength: 1, maxLength: 4 },
);

describe('searching by words (S6)', () => {
  it('finds just what some way of typing a piece of the text says', () => {
    fc.assert(
      fc.property(titles, typed, (title, pieces) => {
        const text = ready(title);
        const term = pieces.join('');
        expect(findTerm(text, term) !== null).toBe(foundByDefinition(text, term));
      }),
      { numRuns: 2_000 },
    );
  });

  it('tells where: what it marks is what was typed', () => {
    fc.assert(
      fc.property(titles, typed, (title, pieces) => {
        const text = ready(title);
        const term = pieces.join('');
        const hit = findTerm(text, term);
        fc.pre(hit !== null);
        const marked = hit === null ? '' : text.folded.slice(hit.start, hit.end);
        const ways = hit?.byReading ? waysToType(text, hit.start, hit.end) : new Set([marked]);
        expect([...ways]).toContain(term);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['xxjs', 0, 4],
    ['xinxijishu', 0, 4],
    ['xinxjs', 0, 4],
    ['信息js', 0, 4],
    ['xinxijish', 0, 4],
    ['jis', 2, 4],
    ['技術', 2, 4],
  ])('%s finds 信息技术', (term, start, end) => {
    expect(findTerm(ready('信息技术'), foldText(term, simplify))).toMatchObject({ start, end });
  });

  it('knows every way a character is said, and that a letter alone stands for none', () => {
    expect(findTerm(ready('长'), 'zhang')).not.toBeNull();
    expect(findTerm(ready('长'), 'chang')).not.toBeNull();
    expect(findTerm(ready('长'), 'c')).toBeNull();
    expect(findTerm(ready('绿'), 'lv')).not.toBeNull();
  });

  it('folds width, case, signs and characters, and never the length', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(foldText(text, simplify)).toHaveLength(text.length);
        expect(foldText(foldText(text, simplify), simplify)).toBe(foldText(text, simplify));
      }),
    );
    expect(foldText('ＡＩ：資訊，（甲）。', simplify)).toBe('ai:资讯,(甲).');
  });

  it('parts a search at blanks and commas, keeps each term once, and eight at most', () => {
    expect(searchTerms('  作业　设计，作业 ', simplify)).toEqual(['作业', '设计']);
    expect(searchTerms('？！，', simplify)).toEqual([]);
    expect(searchTerms('100% a_b', simplify)).toEqual(['100%', 'a_b']);
    expect(searchTerms('4.5 学时', simplify)).toEqual(['4.5', '学时']);
    expect(searchTerms('a b c d e f g h i j', simplify)).toHaveLength(searchTermsAtMost);
  });

  it('ranks the start of a title before its middle, then lecturer, then introduction', () => {
    const ranked = [
      { title: ready('信息技术与课堂') },
      { title: ready('长期的信息技术') },
      { title: ready('数学'), lecturer: ready('信息技术') },
      { title: ready('数学'), introduction: { folded: '讲信息技术', readings: null } },
    ].map((course) => rankCourse(course, ['信息技术']));
    expect(ranked).toEqual(ranked.toSorted((a, b) => (a ?? 99) - (b ?? 99)));
    expect(new Set(ranked).size).toBe(ranked.length);
    expect(rankCourse({ title: ready('数学') }, ['信息技术'])).toBeNull();
  });

  it('finds what is written before what is said, and introductions only as they are written', () => {
    const written = rankCourse({ title: ready('an') }, ['an']);
    const said = rankCourse({ title: ready('安') }, ['an']);
    expect(written).toBeLessThan(said ?? 0);
    expect(rankCourse({ introduction: { folded: '信息技术', readings: null } }, ['xxjs'])).toBeNull();
  });

  it('joins what overlaps into one mark', () => {
    expect(matchedRanges({ title: ready('信息技术') }, ['信息', '息技'])).toEqual([
      { field: 'title', start: 0, end: 3 },
    ]);
    expect(matchedRanges({ title: ready('信息技术') }, ['信', '术'])).toHaveLength(2);
  });
});
