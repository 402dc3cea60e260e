import { describe, expect, it } from 'vitest';
import { retentionOf, usualRetention } from './retention.rules.js';

describe('how long what is no fact is kept', () => {
  it('is what the installation set', () => {
    expect(retentionOf({ closedWork: 3, sessions: 60, wrongTries: 30, files: 7 })).toEqual({
      closedWork: 3,
      sessions: 60,
      wrongTries: 30,
      notices: usualRetention.notices,
      files: 7,
    });
  });

  it.each([null, 'x', {}, { closedWork: 0, sessions: 1, wrongTries: -5 }, { sessions: '60' }])(
    'is the usual where that is nothing sensible: %j',
    (set) => {
      expect(retentionOf(set)).toEqual(usualRetention);
    },
  );
});
