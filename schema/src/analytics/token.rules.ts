import { day, later, type Instant } from '../kernel/instants.js';
import { refuse, type Refused } from '../kernel/refusals.js';

/** What a token may do, each a word of its own: read figures, or only read how the API is made. */
export const tokenScopes = ['figures:read', 'schema:read'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** A forgotten token ends by itself: a year at most. */
export const longestTokenLife = 366 * day;
export const longestTokenName = 60;
/** Living tokens of one analyst; more are a sign that nobody knows what they are for. */
export const mostTokens = 20;

export interface TokenWish {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly expiresAt: Instant;
}

/** N1: whether such a token may be made. */
export const mayMakeToken = (wish: TokenWish, living: number, now: Instant): Refused | null => {
  const name = wish.name.trim();
  if (name === '' || name.length > longestTokenName)
    return refuse('N1', 'tokenName', { longest: longestTokenName });
  if (wish.scopes.length === 0) return refuse('N1', 'tokenScopes');
  if (wish.expiresAt <= now || wish.expiresAt > later(now, longestTokenLife))
    return refuse('N1', 'tokenExpiry', { days: longestTokenLife / day });
  if (living >= mostTokens) return refuse('N1', 'tooManyTokens', { most: mostTokens });
  return null;
};

export interface TokenLife {
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
}

export type TokenState = 'active' | 'expired' | 'revoked';

export const tokenState = ({ expiresAt, revokedAt }: TokenLife, now: Instant): TokenState => {
  if (revokedAt !== null) return 'revoked';
  return expiresAt > now ? 'active' : 'expired';
};
