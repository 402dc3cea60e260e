import { scaleLinear } from 'd3-scale';

/** A mark on an axis; `at` is its place, 0 to 1 of the axis. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** One value of a drawing, in the words in which a reader is told it. */
export interface PlotRow {
  readonly x: string;
  readonly y: string;
  /** the middle of its place on the horizontal axis, 0 to 1 */
  readonly at: number;
}

/** From zero to a round number above the largest value, with few round marks; of what is counted there are no halves. */
export const roundScale = (
  largest: number,
  label: (value: number) => string,
  counted = false,
): { readonly share: (value: number) => number; readonly ticks: readonly Tick[] } => {
  const scale = scaleLinear([0, Math.max(largest, Number.MIN_VALUE)], [0, 1]).nice(4);
  const marks = scale.ticks(4).filter((value) => !counted || Number.isInteger(value));
  return {
    share: scale,
    ticks: marks.map((value) => ({ at: scale(value), label: label(value) })),
  };
};

/** The row nearest to a place on the horizontal axis; -1 when there is none. */
export const nearest = (rows: readonly PlotRow[], at: number): number =>
  rows.reduce(
    (best, row, index) =>
      best < 0 || Math.abs(row.at - at) < Math.abs((rows[best]?.at ?? Infinity) - at) ? index : best,
    -1,
  );

/** Where a key leads from a row: arrows by one, Page by a tenth, Home and End; null for any other key. */
export const moved = (key: string, from: number, count: number): number | null => {
  const leap = Math.max(1, Math.round(count / 10));
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: from + 1,
    ArrowUp: from + 1,
    ArrowLeft: from - 1,
    ArrowDown: from - 1,
    PageUp: from + leap,
    PageDown: from - leap,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined ? null : Math.min(count - 1, Math.max(0, to));
};
