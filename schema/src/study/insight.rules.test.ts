import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonMistake, curvePieces, largestFall, retentionCurve, sampleSize } from './insight.rules.js';

const durationMs = 200_000;
const middle = (piece: number): number => ((piece + 0.5) * durationMs) / curvePieces;
/** What the statement of the store computes of one stretch. */
const pieceAt = (ms: number): number => Math.ceil((ms * curvePieces) / durationMs - 0.5);

const learner = fc.uniqueArray(fc.integer({ min: 0, max: durationMs }), { maxLength: 8 }).map((cuts) => {
  const sorted = cuts.toSorted((a, b) => a - b);
  return sorted.flatMap((from, at) =>
    at % 2 === 0 && sorted[at + 1] !== undefined ? [{ from, to: sorted[at + 1] ?? from }] : [],
  );
});

describe('the retention curve', () => {
  it('is the share of learners who saw the middle of each piece, for any stretches', () => {
    fc.assert(
      fc.property(fc.array(learner, { minLength: 1, maxLength: 12 }), (learners) => {
        const edges = learners.flatMap((stretches) =>
          stretches.flatMap(({ from, to }) => [
            { piece: pieceAt(from), change: 1 },
            { piece: pieceAt(to), change: -1 },
          ]),
        );
        const curve = retentionCurve(edges, learners.length);
        curve.forEach((share, piece) => {
          const saw = learners.filter((stretches) =>
            stretches.some(({ from, to }) => from <= middle(piece) && middle(piece) < to),
          );
          expect(share).toBeCloseTo(saw.length / learners.length, 9);
        });
      }),
    );
  });

  it('tells where most learners stop', () => {
    expect(largestFall([1, 0.9, 0.5, 0.45])).toMatchObject({ piece: 2 });
    expect(largestFall([0.4, 0.4, 0.6])).toBeNull();
    expect(largestFall([])).toBeNull();
  });
});

describe('what a look at a course costs', () => {
  it('is bounded whatever its size', () => {
    expect(sampleSize(0)).toBe(2_000);
    expect(sampleSize(20)).toBe(2_000);
    expect(sampleSize(50)).toBe(800);
    expect(sampleSize(500)).toBe(500);
  });
});

describe('a question', () => {
  it('names the wrong option chosen most', () => {
    const counts = [
      { option: 0, learners: 9 },
      { option: 1, learners: 4 },
      { option: 2, learners: 7 },
    ];
    expect(commonMistake(counts, 0)).toBe(2);
    expect(commonMistake([{ option: 0, learners: 9 }], 0)).toBeNull();
  });
});
