import { describe, expect, it } from 'vitest';
import { day, later } from '../kernel/instants.js';
import { longestTokenLife, mayMakeToken, mostTokens, tokenState, type TokenWish } from './token.rules.js';

const now = new Date('2026-11-21T02:00:00Z');
const wish = (part: Partial<TokenWish> = {}): TokenWish => ({
  name: 'weekly report',
  scopes: ['figures:read'],
  expiresAt: later(now, 30 * day),
  ...part,
});

describe('a token (N1)', () => {
  it('is made with a name, a scope and an end within a year', () => {
    expect(mayMakeToken(wish(), 0, now)).toBeNull();
    expect(mayMakeToken(wish({ expiresAt: later(now, longestTokenLife) }), mostTokens - 1, now)).toBeNull();
  });

  it.each<[string, Partial<TokenWish>, number]>([
    ['tokenName', { name: '  ' }, 0],
    ['tokenName', { name: 'x'.repeat(61) }, 0],
    ['tokenScopes', { scopes: [] }, 0],
    ['tokenExpiry', { expiresAt: now }, 0],
    ['tokenExpiry', { expiresAt: later(now, longestTokenLife + 1) }, 0],
    ['tooManyTokens', {}, mostTokens],
  ])('is refused: %s', (key, part, living) => {
    expect(mayMakeToken(wish(part), living, now)).toMatchObject({ refused: true, rule: 'N1', key });
  });

  it('is active until it ends or is revoked', () => {
    const expiresAt = later(now, day);
    expect(tokenState({ expiresAt, revokedAt: null }, now)).toBe('active');
    expect(tokenState({ expiresAt, revokedAt: null }, expiresAt)).toBe('expired');
    expect(tokenState({ expiresAt, revokedAt: now }, expiresAt)).toBe('revoked');
  });
});
