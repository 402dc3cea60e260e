import type { Instant } from '../kernel/instants.js';
import { rows, type Tx } from '../platform/database.js';
import { prepared } from '../platform/prepared.js';
import type { Actor, Role, Terminal } from './actor.rules.js';

export interface NewSession {
  /** SHA-256 of the token */
  readonly tokenDigest: Buffer;
  readonly accountId: string;
  readonly role: Role;
  readonly organisationId: string;
  readonly terminal: Terminal;
  readonly userAgent: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

export const createSession = async (tx: Tx, session: NewSession): Promise<void> => {
  await rows(
    tx,
    `insert into session (token_digest, account_id, role, organisation_id, terminal, user_agent, created_at, seen_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7, $8)`,
    [
      session.tokenDigest,
      session.accountId,
      session.role,
      session.organisationId,
      session.terminal,
      session.userAgent,
      session.createdAt,
      session.expiresAt,
    ],
  );
};

/** A living session: who acts, and when it was last seen. */
export interface LiveSession extends Actor {
  readonly createdAt: Instant;
  readonly seenAt: Instant;
}

/**
 * The living session of a token, in one statement and on every request: so a log-out, a disabled account and an ended
 * role are felt at once by every process.
 */
export const findSession = async (tx: Tx, tokenDigest: Buffer, now: Instant): Promise<LiveSession | null> =>
  (await findSessions(tx, [tokenDigest], now))[0] ?? null;

/**
 * The living session of each of many tokens, in their order, in one statement: in a rush they come by the thousand. Each
 * is looked up through its index (`lateral … offset 0`): left the choice, a planner of a small city reads all sessions
 * for two hundred, twenty times as long.
 */
export const findSessions = async (
  tx: Tx,
  tokenDigests: readonly Buffer[],
  now: Instant,
): Promise<(LiveSession | null)[]> => {
  // one value of bytes, since an array of them is written and read as text
  const found = await rows<SessionRow>(tx, sessionsText, [Buffer.concat(tokenDigests), now]);
  const sessions = tokenDigests.map((): LiveSession | null => null);
  for (const { at, lineage, ...session } of found) sessions[at] = { ...session, lineage: lineageOf(lineage) };
  return sessions;
};

type SessionRow = Omit<LiveSession, 'lineage'> & { readonly at: number; readonly lineage: string };

const sessionsText = prepared(
  'living-sessions',
  `select sent.at, living.*
  from generate_series(0, (select length($1::bytea) / 32 - 1)) as sent (at) cross join lateral (
    select s.id as "sessionId", s.account_id as "accountId", a.name, s.role, s.organisation_id as "organisationId",
      o.lineage::text as lineage, s.terminal, s.created_at as "createdAt", s.seen_at as "seenAt"
    from session s join account a on a.id = s.account_id and a.disabled_at is null
    join role_grant g on g.account_id = s.account_id and g.role = s.role
      and g.organisation_id = s.organisation_id and g.ended_at is null
    join organisation o on o.id = s.organisation_id and o.closed_at is null
    where s.token_digest = substr($1::bytea, 32 * sent.at + 1, 32) and s.ended_at is null and s.expires_at > $2
    offset 0) living`,
);

/** As many as a province has schools; the colleagues of a school share one list. */
const mostLineages = 20_000;
const lineages = new Map<string, readonly string[]>();

/** The ids of an array of uuids as PostgreSQL writes it, `{a,b}`: never quoted, never null. */
export const lineageOf = (text: string): readonly string[] => {
  const known = lineages.get(text);
  if (known !== undefined) return known;
  const ids = Object.freeze(text === '{}' ? [] : text.slice(1, -1).split(','));
  if (lineages.size >= mostLineages) lineages.clear();
  lineages.set(text, ids);
  return ids;
};

/** A session that is in use, and how long it lasts now. */
export interface SessionSeen {
  readonly sessionId: string;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
}

/** Writes down that sessions are in use, in one statement; locked in one order for every process. */
export const touchSessions = async (tx: Tx, seen: readonly SessionSeen[]): Promise<void> => {
  await rows(
    tx,
    `with due as (
       select s.id, seen.at, seen.expires from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) as seen (id, at, expires)
       join session s on s.id = seen.id
       where s.ended_at is null and s.seen_at < seen.at order by s.id for no key update of s
     )
     update session set seen_at = due.at, expires_at = due.expires from due where session.id = due.id`,
    [
      seen.map(({ sessionId }) => sessionId),
      seen.map(({ seenAt }) => seenAt),
      seen.map(({ expiresAt }) => expiresAt),
    ],
  );
};

/** Where somebody is signed in, newest first. */
export interface OpenSession {
  readonly id: string;
  readonly terminal: Terminal;
  readonly userAgent: string;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
}

export const openSessions = (tx: Tx, accountId: string, now: Instant): Promise<OpenSession[]> =>
  rows<OpenSession>(
    tx,
    `select id, terminal, user_agent as "userAgent", created_at as "createdAt", seen_at as "seenAt"
     from session where account_id = $1 and ended_at is null and expires_at > $2
     order by created_at desc, id limit 100`,
    [accountId, now],
  );

/** Ends one session of its owner; false when it is not the owner's or not open. */
export const endSession = async (
  tx: Tx,
  accountId: string,
  sessionId: string,
  now: Instant,
): Promise<boolean> =>
  (
    await rows(
      tx,
      `update session set ended_at = $3 where id = $1 and account_id = $2 and ended_at is null returning id`,
      [sessionId, accountId, now],
    )
  ).length === 1;

/** Ends the session of a token: what a browser still carries when it signs in again. */
export const endSessionOf = async (tx: Tx, tokenDigest: Buffer, now: Instant): Promise<void> => {
  await rows(tx, `update session set ended_at = $2 where token_digest = $1 and ended_at is null`, [
    tokenDigest,
    now,
  ]);
};

/** Ends every session of an account and says how many were alive. */
export const endAllSessions = async (tx: Tx, accountId: string, now: Instant): Promise<number> => {
  const ended = await rows<{ alive: boolean }>(
    tx,
    `update session set ended_at = $2 where account_id = $1 and ended_at is null returning expires_at > $2 as alive`,
    [accountId, now],
  );
  return ended.filter(({ alive }) => alive).length;
};
