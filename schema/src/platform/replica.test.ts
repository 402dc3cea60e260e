import { describe, expect, it } from 'vitest';
import { lagOf, watchReplica } from './replica.js';

const marks = [
  { at: 1_000, written: 100 },
  { at: 2_000, written: 100 },
  { at: 3_000, written: 250 },
];

describe('the lag of a replica', () => {
  it('is nothing when it has all that was written, however long ago that was', () => {
    expect(lagOf(marks, 250, 60_000)).toBe(0);
    expect(lagOf(marks, 300, 3_001)).toBe(0);
  });

  it('is the age of the last mark it has reached', () => {
    expect(lagOf(marks, 249, 3_500)).toBe(1_500);
    expect(lagOf(marks, 100, 4_000)).toBe(2_000);
  });

  it('has no bound when it reached none', () => {
    expect(lagOf(marks, 99, 3_500)).toBe(Infinity);
    expect(lagOf([], 99, 3_500)).toBe(Infinity);
  });
});

describe('a watch over a replica', () => {
  const watched = async (replayed: () => Promise<number | null>) => {
    const turns: (string | null)[] = [];
    const watch = await watchReplica({
      written: () => Promise.resolve(100),
      replayed,
      maxLag: 5_000,
      onTurn: (reason) => turns.push(reason),
    });
    return { watch, turns };
  };

  it('lets reads go to one that keeps up, until one fails', async () => {
    const { watch, turns } = await watched(() => Promise.resolve(100));
    expect(watch.serves()).toBe(true);
    watch.failed();
    expect(watch.serves()).toBe(false);
    expect(turns).toEqual([null, 'a read failed there']);
    watch.stop();
  });

  it.each([
    ['is away', () => Promise.reject(new Error('ECONNREFUSED'))],
    ['is no replica', () => Promise.resolve(null)],
    ['is behind', () => Promise.resolve(1)],
    ['does not answer', () => new Promise<number>(() => undefined)],
  ])('keeps reads from one that %s', async (_, replayed) => {
    const { watch } = await watched(replayed);
    expect(watch.serves()).toBe(false);
    watch.stop();
  });
});
