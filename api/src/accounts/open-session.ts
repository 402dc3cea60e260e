import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { createSession, endSessionOf, findSession } from '@xueshi/schema/accounts/session.store';
import { sessionExpires, sessionLife, type Grant } from '@xueshi/schema/accounts/sign-in.rules';
import type { Tx } from '@xueshi/schema/platform/database';
import type { Scope } from '../platform/scope.js';
import { digestOf, newToken, sessionCookie } from './session.js';

/** A session that was written, and the cookie that hands its token to the browser once the transaction stands. */
export interface OpenedSession {
  readonly actor: Actor;
  readonly cookie: string;
}

/**
 * A new session with a new token; the one the browser came with is over, so that no token lives on through signing in or
 * a change of role. Null when the account or the role ended meanwhile.
 */
export const openSession = async (
  tx: Tx,
  { now, request, publicUrl }: Pick<Scope, 'now' | 'request' | 'publicUrl'>,
  accountId: string,
  grant: Grant,
  terminal: Actor['terminal'],
): Promise<OpenedSession | null> => {
  const token = newToken();
  if (request.sessionToken !== null) await endSessionOf(tx, digestOf(request.sessionToken), now);
  await createSession(tx, {
    tokenDigest: digestOf(token),
    accountId,
    ...grant,
    terminal,
    userAgent: request.userAgent.slice(0, 300),
    createdAt: now,
    expiresAt: sessionExpires(grant.role, now, now),
  });
  const actor = await findSession(tx, digestOf(token), now);
  return actor && { actor, cookie: sessionCookie(publicUrl, token, sessionLife(grant.role).absolute) };
};
