import type { Actor } from '../accounts/actor.rules.js';
import type { Instant } from '../kernel/instants.js';
import { row, rows, type Tx } from '../platform/database.js';
import type { TokenScope } from './token.rules.js';

export interface TokenRecord {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

const columns = `id, name, scopes, created_at as "createdAt", expires_at as "expiresAt", used_at as "usedAt",
  revoked_at as "revokedAt"`;

export interface NewToken {
  readonly accountId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** SHA-256 of the token */
  readonly digest: Buffer;
  readonly now: Instant;
  readonly expiresAt: Instant;
}

export const createToken = async (tx: Tx, token: NewToken): Promise<TokenRecord> => {
  const made = await row<TokenRecord>(
    tx,
    `insert into api_token (account_id, organisation_id, name, scopes, token_digest, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7) returning ${columns}`,
    [
      token.accountId,
      token.organisationId,
      token.name,
      token.scopes,
      token.digest,
      token.now,
      token.expiresAt,
    ],
  );
  if (!made) throw new Error('a token was inserted and not returned');
  return made;
};

/** Makes this analyst's tokens wait for each other until the transaction ends, so that their number holds; tells it. */
export const livingTokens = async (tx: Tx, accountId: string, now: Instant): Promise<number> => {
  await rows(tx, `select from account where id = $1 for no key update`, [accountId]);
  const counted = await row<{ living: number }>(
    tx,
    `select count(*) as living from api_token where account_id = $1 and revoked_at is null and expires_at > $2`,
    [accountId, now],
  );
  return counted?.living ?? 0;
};

/** An analyst's tokens, newest first; ended ones stay to be recognised. */
export const tokensOf = (tx: Tx, accountId: string): Promise<TokenRecord[]> =>
  rows<TokenRecord>(
    tx,
    `select ${columns} from api_token where account_id = $1 order by created_at desc, id limit 100`,
    [accountId],
  );

/** Ends a token of this analyst; null when it is not theirs. Revoking twice changes nothing. */
export const revokeToken = (
  tx: Tx,
  accountId: string,
  id: string,
  now: Instant,
): Promise<TokenRecord | null> =>
  row<TokenRecord>(
    tx,
    `update api_token set revoked_at = coalesce(revoked_at, $3) where id = $1 and account_id = $2 returning ${columns}`,
    [id, accountId, now],
  );

export interface LiveToken extends Actor {
  readonly usedAt: Instant | null;
}

/**
 * Who a token acts for, in one statement: always as an analyst, and only while its owner still is one and may sign in.
 */
export const findToken = async (tx: Tx, digest: Buffer, now: Instant): Promise<LiveToken | null> => {
  const found = await row<Omit<LiveToken, 'role' | 'terminal' | 'token'> & { scopes: TokenScope[] }>(
    tx,
    `select k.id as "sessionId", k.account_id as "accountId", a.name, k.organisation_id as "organisationId",
       o.lineage, k.scopes, k.used_at as "usedAt"
     from api_token k
     join account a on a.id = k.account_id and a.disabled_at is null
     join role_grant g on g.account_id = k.account_id and g.role = 'analyst'
       and g.organisation_id = k.organisation_id and g.ended_at is null
     join organisation o on o.id = k.organisation_id and o.closed_at is null
     where k.token_digest = $1 and k.revoked_at is null and k.expires_at > $2`,
    [digest, now],
  );
  if (!found) return null;
  const { scopes, ...actor } = found;
  return { ...actor, role: 'analyst', terminal: 'pc', token: { id: actor.sessionId, scopes } };
};

/** Whether a token that was let in has not been ended since. */
export const tokenLives = async (tx: Tx, id: string, now: Instant): Promise<boolean> =>
  (await row(tx, `select from api_token where id = $1 and revoked_at is null and expires_at > $2`, [
    id,
    now,
  ])) !== null;

export const touchToken = async (tx: Tx, id: string, now: Instant): Promise<void> => {
  await rows(tx, `update api_token set used_at = $2 where id = $1 and (used_at is null or used_at < $2)`, [
    id,
    now,
  ]);
};

/** Put before a statement, it tells for which token the statement runs. */
export const tokenTag = (id: string): string => `/* token ${id} */ `;

/** Stops what runs for a token at this moment on this server, for whichever process; tells how many statements. */
export const stopStatements = async (tx: Tx, id: string): Promise<number> => {
  const stopped = await row<{ stopped: number }>(
    tx,
    `select count(*) filter (where pg_cancel_backend(pid)) as stopped from pg_stat_activity
     where datname = current_database() and state = 'active' and pid <> pg_backend_pid() and starts_with(query, $1)`,
    [tokenTag(id)],
  );
  return stopped?.stopped ?? 0;
};
