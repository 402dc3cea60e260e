/** One cell of a table that is taken home as a file. */
export type Cell = string | number | null;

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front: it is shown as it was written and
 * computes nothing.
 */
export const neutral = (cell: Cell): Cell =>
  typeof cell === 'string' && /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell) ? `'${cell}` : cell;
