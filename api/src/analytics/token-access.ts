import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { findToken, touchToken } from '@xueshi/schema/analytics/token.store';
import { minute, second } from '@xueshi/schema/kernel/instants';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { digestOf, newToken } from '../accounts/session.js';
import type { Deps } from '../platform/scope.js';

/** A token is known at sight, so that one that leaks into a repository is found by whoever looks. */
const prefix = 'xs_';
const shape = /^xs_[A-Za-z0-9_-]{43}$/;

export const newApiToken = (): string => `${prefix}${newToken()}`;

/** Requests of one token in a minute, in one process. */
export const requestsAMinute = 300;

/** Who asks with a token, or why nobody is let in by it. */
export type Admission =
  | { readonly viewer: Actor }
  | { readonly refused: 'invalid' }
  | { readonly refused: 'tooMany'; readonly retryAfter: number };

export interface TokenAccess {
  /** null when the request carries no bearer token; other schemes are somebody else's */
  admit(authorization: string | undefined): Promise<Admission | null>;
  /** whether the token that was let in still is: asked again before an answer leaves */
  lives(authorization: string | undefined): Promise<boolean>;
}

export const createTokenAccess = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): TokenAccess => {
  const limiter = new RateLimiterMemory({ points: requestsAMinute, duration: minute / second });
  const tokenOf = (authorization: string | undefined): string | null =>
    /^bearer +(\S+) *$/i.exec(authorization ?? '')?.[1] ?? null;
  const find = (token: string): ReturnType<typeof findToken> =>
    shape.test(token) ? findToken(db.read(), digestOf(token), clock.now()) : Promise.resolve(null);

  return {
    admit: async (authorization) => {
      const token = tokenOf(authorization);
      if (token === null) return null;
      const found = await find(token);
      if (found === null) return { refused: 'invalid' };
      const { usedAt, ...viewer } = found;
      try {
        await limiter.consume(viewer.sessionId);
      } catch (full) {
        if (!(full instanceof RateLimiterRes)) throw full;
        return { refused: 'tooMany', retryAfter: Math.ceil(full.msBeforeNext / second) };
      }
      const now = clock.now();
      if (usedAt === null || now.getTime() - usedAt.getTime() >= minute)
        await touchToken(db.read(), viewer.sessionId, now);
      return { viewer };
    },
    lives: async (authorization) => {
      const token = tokenOf(authorization);
      return token !== null && (await find(token)) !== null;
    },
  };
};
