import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findNumber } from './find-number.js';

const challengeOf = (salt: string, number: number): string =>
  createHash('sha256')
    .update(salt + String(number))
    .digest('hex');

describe('the work of a challenge', () => {
  it('finds the number, the first and the last included, and no other', () => {
    const salt = 'a1b2?expires=1795000000&';
    for (const number of [0, 777, 2_000])
      expect(findNumber({ salt, challenge: challengeOf(salt, number), maxNumber: 2_000 })).toBe(number);
    expect(findNumber({ salt, challenge: challengeOf(salt, 2_001), maxNumber: 2_000 })).toBeNull();
  });
});
