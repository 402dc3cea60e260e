import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenCells, type Cell } from './suppression.rules.js';

const row = (sizes: Readonly<Record<string, number>>): Cell[] =>
  Object.entries(sizes).map(([key, size]) => ({ keys: [key], size }));

const linesOf = (cells: readonly Cell[], dimension: number): number[][] => [
  ...Map.groupBy(cells.keys(), (index) => cells[index]?.keys[1 - dimension]).values(),
];

const hiddenIn = (sizes: Readonly<Record<string, number>>): string[] => {
  const hidden = hiddenCells(row(sizes), 10, [0]);
  return Object.keys(sizes).filter((_, index) => hidden.has(index));
};

describe('small groups (N1)', () => {
  it('are not told, and neither is the next smallest that would give one away', () => {
    expect(hiddenIn({ a: 4, b: 50, c: 30 })).toEqual(['a', 'c']);
  });

  it('need no other when two hide each other', () => {
    expect(hiddenIn({ a: 4, b: 9, c: 30 })).toEqual(['a', 'b']);
  });

  it('of nobody are told, and hide nothing', () => {
    expect(hiddenIn({ a: 0, b: 50, c: 10 })).toEqual([]);
    expect(hiddenIn({ a: 4, b: 0, c: 0 })).toEqual(['a']);
  });

  it('cannot be found by subtraction along a dimension without totals, so nothing else is hidden there', () => {
    expect([...hiddenCells(row({ a: 4, b: 50 }), 10, [])]).toEqual([0]);
  });

  it('never stand alone in a row or column that tells of others, in any table', () => {
    expect(() =>
      fc.assert(
        fc.property(
          fc.array(fc.array(fc.nat(60), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
          (table) => {
            const cells = table.flatMap((line, y) =>
              line.map((size, x) => ({ keys: [String(y), String(x)], size })),
            );
            const hidden = hiddenCells(cells, 10, [0, 1]);
            const small = cells.flatMap(({ size }, index) => (size > 0 && size < 10 ? [index] : []));
            return (
              small.every((index) => hidden.has(index)) &&
              [0, 1].every((dimension) =>
                linesOf(cells, dimension).every((line) => {
                  const telling = line.filter((index) => (cells[index]?.size ?? 0) > 0);
                  const kept = telling.filter((index) => hidden.has(index)).length;
                  return kept !== 1 || telling.length === 1;
                }),
              )
            );
          },
        ),
      ),
    ).not.toThrow();
  });
});
