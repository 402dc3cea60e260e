/** A cell of a table of figures, as far as hiding small groups goes. */
export interface Cell {
  /** its members, one a dimension */
  readonly keys: readonly string[];
  /** the smallest group of people it tells of; 0 when it tells of nobody */
  readonly size: number;
}

/**
 * N1: which cells of a whole table are not told: those of fewer people than `smallest`, and where such a cell stands alone
 * in a row or column whose total is known, the next smallest beside it, until none can be found by subtraction.
 * `added` are the places of those dimensions over which cells add up to a total.
 */
export const hiddenCells = (
  cells: readonly Cell[],
  smallest: number,
  added: readonly number[],
): ReadonlySet<number> => {
  const hidden = new Set(cells.flatMap(({ size }, index) => (size > 0 && size < smallest ? [index] : [])));
  if (hidden.size === 0) return hidden;
  const lines = added.flatMap((dimension) => linesAlong(cells, dimension));
  for (let grew = true; grew;) {
    grew = false;
    for (const line of lines) {
      if (line.reduce((count, index) => count + Number(hidden.has(index)), 0) !== 1) continue;
      const next = smallestOf(cells, line, hidden);
      if (next === null) continue; // alone, or beside nobody: the total itself is as small, and hidden where it is told
      hidden.add(next);
      grew = true;
    }
  }
  return hidden;
};

/** Cells that differ in one dimension only. */
const linesAlong = (cells: readonly Cell[], dimension: number): number[][] => [
  ...Map.groupBy(cells.keys(), (index) =>
    (cells[index]?.keys ?? []).toSpliced(dimension, 1).join('\n'),
  ).values(),
];

const smallestOf = (
  cells: readonly Cell[],
  line: readonly number[],
  hidden: ReadonlySet<number>,
): number | null => {
  let found: number | null = null;
  let least = Infinity;
  for (const index of line) {
    const size = cells[index]?.size ?? 0;
    if (size === 0 || hidden.has(index) || size >= least) continue;
    found = index;
    least = size;
  }
  return found;
};
