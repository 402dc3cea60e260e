import { mayMakeToken, tokenState } from '@xueshi/schema/analytics/token.rules';
import {
  createToken,
  livingTokens,
  revokeToken,
  stopStatements,
  tokensOf,
  type TokenRecord,
} from '@xueshi/schema/analytics/token.store';
import type { Instant } from '@xueshi/schema/kernel/instants';
import { toGlobalId, uuidOf } from '@xueshi/schema/kernel/ids';
import { isRefused, refuse } from '@xueshi/schema/kernel/refusals';
import { digestOf } from '../accounts/session.js';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import { presentAnalyticsRefusal } from './figures.refusals.js';
import { newApiToken } from './token-access.js';
import { ApiToken, TokenMade, type MakeTokenInput } from './tokens.type.js';

/** An analyst's tokens: made, listed, revoked (N1). */
export class TokensService {
  constructor(private readonly scope: Scope) {}

  async mine(): Promise<ApiToken[]> {
    const { db, actor, now } = this.scope;
    return (await tokensOf(db.read(), actor.accountId)).map((token) => present(token, now));
  }

  /** The key leaves in this answer and is kept nowhere: only its digest is. */
  async make({ name, scopes, expiresAt }: MakeTokenInput): Promise<TokenMade | Refusal> {
    const { db, actor, now, locale } = this.scope;
    const secret = newApiToken();
    const made = await db.work(async (tx) => {
      const { accountId, organisationId } = actor;
      const wish = { name: name.trim(), scopes: [...new Set(scopes)], expiresAt };
      const refused = mayMakeToken(wish, await livingTokens(tx, accountId, now), now);
      if (refused !== null) return refused;
      const token = await createToken(tx, {
        ...wish,
        accountId,
        organisationId,
        digest: digestOf(secret),
        now,
      });
      await this.scope.audit(tx, 'token.make', {
        subject: { type: 'ApiToken', id: token.id },
        facts: { scopes: token.scopes.join(' '), until: token.expiresAt.toISOString() },
      });
      return token;
    });
    if (isRefused(made)) return presentAnalyticsRefusal(made, locale);
    return Object.assign(new TokenMade(), { secret, token: present(made, now) });
  }

  /** From this moment nothing opens with it; what still runs for it is stopped, and its answer not delivered. */
  async revoke(id: string): Promise<ApiToken | Refusal> {
    const { db, actor, now, locale, log } = this.scope;
    const key = uuidOf('ApiToken', id);
    const revoked =
      key === null
        ? null
        : await db.work(async (tx) => {
            const token = await revokeToken(tx, actor.accountId, key, now);
            if (token?.revokedAt?.getTime() === now.getTime())
              await this.scope.audit(tx, 'token.revoke', { subject: { type: 'ApiToken', id: token.id } });
            return token;
          });
    if (revoked === null) return presentAnalyticsRefusal(refuse('N1', 'noSuchToken'), locale);
    // Its statements run on the replica, or on the primary while that is away.
    await Promise.all([db.read(), db.replica()].map((tx) => stopStatements(tx, revoked.id))).catch(
      (error: unknown) => log.warn({ err: error }, 'what runs for a revoked token could not be stopped'),
    );
    return present(revoked, now);
  }
}

const present = (token: TokenRecord, now: Instant): ApiToken =>
  Object.assign(new ApiToken(), {
    ...token,
    id: toGlobalId('ApiToken', token.id),
    scopes: [...token.scopes],
    state: tokenState(token, now),
  });
