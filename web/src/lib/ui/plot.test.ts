import { describe, expect, it } from 'vitest';
import { moved, nearest, roundScale } from './plot.js';

const rows = [0.1, 0.5, 0.9].map((at) => ({ x: String(at), y: '', at }));

describe('a plot', () => {
  it('ends its axis on a round number and marks few', () => {
    const { share, ticks } = roundScale(87, String);
    expect(ticks.map(({ label }) => label)).toEqual(['0', '20', '40', '60', '80', '100']);
    expect(share(50)).toBe(0.5);
  });

  it('marks whole people only, however few there are', () => {
    const { ticks } = roundScale(1, String, true);
    expect(ticks.map(({ label }) => label)).toEqual(['0', '1']);
  });

  it('draws nothing but a line where every value is nought', () => {
    const { share } = roundScale(0, String);
    expect(share(0)).toBe(0);
  });

  it('finds the value under a finger', () => {
    expect(nearest(rows, 0)).toBe(0);
    expect(nearest(rows, 0.68)).toBe(1);
    expect(nearest(rows, 1)).toBe(2);
    expect(nearest([], 0.5)).toBe(-1);
  });

  it('is walked by keys and stops at its ends', () => {
    expect(moved('ArrowRight', 0, 3)).toBe(1);
    expect(moved('ArrowRight', 2, 3)).toBe(2);
    expect(moved('ArrowLeft', 0, 3)).toBe(0);
    expect(moved('PageUp', 0, 100)).toBe(10);
    expect(moved('End', 0, 3)).toBe(2);
    expect(moved('Tab', 0, 3)).toBeNull();
  });
});
