import { describe, expect, it } from 'vitest';
import { arcPath, ringArcs } from './ring.js';

const need = (
  kind: 'PUBLIC' | 'PROFESSIONAL' | 'ELECTIVE',
  needed: number,
  earned: number,
  underWay: number,
) => ({
  kind,
  needed,
  earned,
  underWay,
  missing: Math.max(0, needed - earned),
});

describe('the year as a ring (H1)', () => {
  it('gives every kind its part of the turn and leaves no gap', () => {
    const arcs = ringArcs([
      need('PUBLIC', 18, 12, 6),
      need('PROFESSIONAL', 42, 10, 8),
      need('ELECTIVE', 12, 0, 0),
    ]);
    expect(arcs.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'PUBLIC earned',
      'PUBLIC underWay',
      'PROFESSIONAL earned',
      'PROFESSIONAL underWay',
      'PROFESSIONAL missing',
      'ELECTIVE missing',
    ]);
    arcs.forEach((arc, index) => expect(arc.from).toBeCloseTo(arcs[index - 1]?.to ?? 0));
    expect(arcs.at(-1)?.to).toBeCloseTo(1);
  });

  it('keeps a surplus inside its own part', () => {
    const [only] = ringArcs([need('PUBLIC', 18, 30, 9)]);
    expect(only).toMatchObject({ state: 'earned', from: 0, to: 1 });
  });

  it('draws nothing where nothing is asked for', () => {
    expect(ringArcs([need('PUBLIC', 0, 3, 0)])).toEqual([]);
  });

  it('draws a full turn as a turn', () => {
    expect(arcPath(0, 1, 82)).toContain('A82 82 0 1 1');
  });
});
