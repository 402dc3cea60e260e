/** A cell as it is meant: full-width letters and digits are ordinary ones; blanks at the ends are nobody's. */
export const plain = (cell: string): string =>
  cell
    .normalize('NFKC')
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim();

const word = (cell: string): string =>
  plain(cell)
    .toLowerCase()
    .replaceAll(/[\s_()*：:.]/g, '');

/** Where each known column of a sheet stands, by the heads people write: any order, Chinese or English. */
export const columnsUnder = <Column extends string>(
  titles: Readonly<Record<Column, readonly string[]>>,
  columns: readonly Column[],
  cells: readonly string[],
): ReadonlyMap<Column, number> => {
  const written = cells.map(word);
  return new Map(
    columns.flatMap((column) => {
      const at = written.findIndex((cell) => titles[column].includes(cell));
      return at < 0 ? [] : [[column, at] as const];
    }),
  );
};
