import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentAtMost, mayRate, tidyComment, votesMore } from './rating.rules.js';

describe('ratings by those who passed (S5)', () => {
  it('are for those who passed, of one to five stars, with a comment of at most 500 characters', () => {
    const good = { stars: 4, comment: '讲得清楚' };
    expect(mayRate(good, true)).toBeNull();
    expect(mayRate(good, false)).toMatchObject({ rule: 'S5', key: 'notPassedYet' });
    for (const stars of [0, 6, 2.5, NaN]) expect(mayRate({ ...good, stars }, true)?.key).toBe('noSuchStars');
    expect(mayRate({ ...good, comment: '字'.repeat(commentAtMost) }, true)).toBeNull();
    expect(mayRate({ ...good, comment: '字'.repeat(commentAtMost + 1) }, true)?.key).toBe('commentTooLong');
  });

  it('keep what was said, without what nobody sees', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (typed) => {
        const tidy = tidyComment(typed);
        expect(tidyComment(tidy)).toBe(tidy);
        expect(tidy ?? 'x').not.toMatch(/\p{Cc}(?<!\n)/u);
      }),
    );
    expect(tidyComment('  \u0000\r\n ')).toBeNull();
    expect(tidyComment('好\r\n\r\n\r\n\r\n课')).toBe('好\n\n课');
  });

  it('sum up to the newest rating of everybody, however often they are changed', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ who: fc.nat(4), stars: fc.integer({ min: 1, max: 5 }) })), (said) => {
        const newest = new Map<number, { stars: number }>();
        const sum = { votes: 0, stars: 0 };
        for (const { who, stars } of said) {
          const more = votesMore(newest.get(who) ?? null, stars);
          sum.votes += more.votes;
          sum.stars += more.stars;
          newest.set(who, { stars });
        }
        const all = [...newest.values()].map(({ stars }) => stars);
        expect(sum).toEqual({ votes: all.length, stars: all.reduce((a, b) => a + b, 0) });
      }),
    );
  });
});
