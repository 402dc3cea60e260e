import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from './random.js';

describe('Random', () => {
  it('repeats itself for the same seed, and forks go their own ways', () => {
    const draw = (random: Random): number[] => Array.from({ length: 20 }, () => random.integer(0, 1_000_000));
    expect(draw(new Random('seed'))).toEqual(draw(new Random('seed')));
    expect(draw(new Random('seed').fork('a'))).not.toEqual(draw(new Random('seed').fork('b')));
  });

  it('stays within its bounds', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, low, width) => {
        const drawn = new Random(seed).integer(low, low + width);
        expect(drawn).toBeGreaterThanOrEqual(low);
        expect(drawn).toBeLessThanOrEqual(low + width);
      }),
    );
  });

  it('samples different items, as many as there are', () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.nat()), fc.nat(20), (seed, items, count) => {
        const sample = new Random(seed).sample(items, count);
        expect(sample).toHaveLength(Math.min(count, items.length));
        expect(new Set(sample).size).toBe(sample.length);
        expect(items).toEqual(expect.arrayContaining(sample));
      }),
    );
  });
});
