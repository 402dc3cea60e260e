import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestAtMost, nearestPiece } from './nearest.rules.js';

const SAID: Readonly<Record<string, readonly string[]>> = {
  术: ['shu'],
  树: ['shu'],
  技: ['ji'],
  计: ['ji'],
};
const spelt = (term: string) => ({ term, readings: Array.from(term, (one) => SAID[one] ?? []) });
const text = (folded: string) => ({ folded, readings: Array.from(folded, (one) => SAID[one] ?? []) });

/** By definition: the least weighted edit distance to any piece of the text. */
const distance = (a: string, b: string): number => {
  const away = (i: number, j: number): number => {
    if (i === a.length) return 2 * (b.length - j);
    if (j === b.length) return 2 * (a.length - i);
    const [x = '', y = ''] = [a[i], b[j]];
    const same = x === y ? 0 : SAID[x]?.some((said) => SAID[y]?.includes(said)) ? 1 : 2;
    return Math.min(same + away(i + 1, j + 1), 2 + away(i + 1, j), 2 + away(i, j + 1));
  };
  return away(0, 0);
};
const least = (term: string, folded: string): number => {
  let found = Infinity;
  for (let start = 0; start < folded.length; start += 1)
    for (let end = start + 1; end <= folded.length; end += 1)
      found = Math.min(found, distance(term, folded.slice(start, end)));
  return found;
};

describe('the closest spelling', () => {
  const words = fc.string({
    unit: fc.constantFrom('术', '树', '技', '计', '信', 'a'),
    minLength: 1,
    maxLength: 5,
  });

  it('is as near as any piece of the text is, or too far to be told', () => {
    fc.assert(
      fc.property(words, words, (term, folded) => {
        const near = nearestPiece(spelt(term), text(folded));
        const cost = least(term, folded);
        const told = near === null ? null : distance(term, folded.slice(near.start, near.end));
        expect(near?.cost ?? null).toBe(cost > nearestAtMost(term.length) ? null : cost);
        expect(told).toBe(near?.cost ?? null);
      }),
      { numRuns: 1_000 },
    );
  });

  it('hears homophones and mends a slip', () => {
    expect(nearestPiece(spelt('信息计树'), text('初中信息技术课'))).toMatchObject({
      start: 2,
      end: 6,
      cost: 2,
    });
    expect(nearestPiece(spelt('计术'), text('信息技术'))).toMatchObject({ cost: 1 });
    expect(nearestPiece(spelt('化学'), text('信息技术'))).toBeNull();
  });
});
