import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf, learningTime, lengthOf, resumeAt, union, type Span } from './study.rules.js';

const at = (ms: number): Date => new Date(Date.UTC(2026, 10, 21) + ms);

const spans = fc.array(
  fc
    .tuple(fc.nat(500), fc.integer({ min: 1, max: 120 }))
    .map(([fromMs, long]) => ({ fromMs, toMs: fromMs + long })),
  { maxLength: 30 },
);

/** Every millisecond that was seen, one by one. */
const seen = (played: readonly Span[]): Set<number> =>
  new Set(played.flatMap(({ fromMs, toMs }) => Array.from({ length: toMs - fromMs }, (_, i) => fromMs + i)));

describe('coverage (L2)', () => {
  it('holds exactly the milliseconds that were played', () => {
    fc.assert(
      fc.property(spans, (played) => {
        expect(seen(union(played))).toEqual(seen(played));
        expect(lengthOf(union(played))).toBe(seen(played).size);
      }),
    );
  });

  it('is disjoint and in order, whatever the order of the reports', () => {
    fc.assert(
      fc.property(spans, fc.nat(), (played, turn) => {
        const turned = [...played.slice(turn % 31), ...played.slice(0, turn % 31)];
        const merged = union(turned);
        expect(merged).toEqual(union(played));
        const apart = merged.slice(1).map(({ fromMs }, i) => fromMs - (merged[i]?.toMs ?? 0));
        expect(apart.every((gap) => gap > 0)).toBe(true);
      }),
    );
  });

  it('gains nothing from playing the same again', () => {
    fc.assert(
      fc.property(spans, (played) => {
        expect(union([...played, ...played])).toEqual(union(played));
      }),
    );
  });
});

describe('the clock (L2)', () => {
  const session = (spansOf: Span[][], arrivals: number[], superseded: number | null) => ({
    startedAt: at(0),
    supersededAt: superseded === null ? null : at(superseded),
    beats: spansOf.map((one, i) => ({ spans: one, receivedAt: at(arrivals[i] ?? 0) })),
  });

  it('counts what was played when that is less than what passed', () => {
    expect(clockOf(session([[{ fromMs: 0, toMs: 10_000 }]], [60_000], null))).toBe(10_000);
  });

  it('counts what passed when more was played, as at double speed', () => {
    expect(clockOf(session([[{ fromMs: 0, toMs: 60_000 }]], [30_000], null))).toBe(30_000);
  });

  it('stops when another device takes over, however late a report arrives', () => {
    expect(clockOf(session([[{ fromMs: 0, toMs: 60_000 }]], [90_000], 20_000))).toBe(20_000);
  });

  it('is nothing without a report', () => {
    expect(clockOf(session([], [], null))).toBe(0);
    expect(learningTime([session([], [], null)])).toEqual({
      coverage: [],
      coveredMs: 0,
      clockMs: 0,
      learningMs: 0,
    });
  });
});

describe('learning time (L2)', () => {
  it('is topped up by watching again what was seen at double speed', () => {
    const fast = {
      startedAt: at(0),
      supersededAt: at(30_000),
      beats: [{ spans: [{ fromMs: 0, toMs: 60_000 }], receivedAt: at(30_000) }],
    };
    const again = {
      startedAt: at(30_000),
      supersededAt: null,
      beats: [{ spans: [{ fromMs: 0, toMs: 30_000 }], receivedAt: at(60_000) }],
    };
    expect(learningTime([fast]).learningMs).toBe(30_000);
    expect(learningTime([fast, again])).toMatchObject({
      coveredMs: 60_000,
      clockMs: 60_000,
      learningMs: 60_000,
    });
  });
});

describe('resuming', () => {
  it('goes on where I stopped, and from the beginning when it was over', () => {
    expect(resumeAt(12_345, 60_000)).toBe(12_345);
    expect(resumeAt(58_000, 60_000)).toBe(0);
    expect(resumeAt(0, 60_000)).toBe(0);
  });
});
