import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import type { Instant } from '@xueshi/schema/kernel/instants';
import {
  findSession,
  findSessions,
  touchSessions,
  type LiveSession,
} from '@xueshi/schema/accounts/session.store';
import { sessionExpires, touchDue } from '@xueshi/schema/accounts/sign-in.rules';
import { listenTo } from '@xueshi/schema/platform/listen';
import { gathered } from '../platform/batch.js';
import type { Deps } from '../platform/scope.js';
import { createSeenSessions } from './seen-sessions.js';
import { digestOf } from './session.js';

/** Who is signed in, as this process knows it. */
export interface LiveSessions {
  /**
   * Who a token belongs to at this moment, or null. As long as the session is remembered it is one and the same object, so
   * that what is learnt about its account, and announced when it changes (see m0028), can be kept with it. At once when it
   * is remembered.
   */
  find(token: string | null): Actor | null | Promise<Actor | null>;
  /** no session of the account is believed without asking, from now on */
  forget(accountId: string): void;
  /**
   * Calls `ended` when the session of a token dies while something is under way for it: a stream, a long query. Gives
   * back what ends the watch.
   */
  watch(token: string | null, actor: Actor | null, ended: () => void): () => void;
  /** resolves when every end that is committed by now has been heard, and who was seen is written down */
  caughtUp(): Promise<void>;
  stop(): Promise<void>;
}

/** What is remembered is trusted for so long after the database was last heard, whatever became of the connection. */
export const trustFor = 900;
/** While requests come, the connection is asked so often whether it has told everything. */
const hearEvery = 300;
/** Some 90 MB, a whole city at an opening; those remembered for longest give way. */
const mostRemembered = 150_000;
/** So many at once: to find the first of a map goes past all that were dropped before it. */
const giveWay = 10_000;

interface Remembered extends Pick<LiveSession, 'createdAt'> {
  readonly actor: Actor;
  seenAt: Instant;
  /** milliseconds of the clock */
  expires: number;
}

interface Watcher {
  readonly token: string;
  readonly accountId: string;
  readonly ended: () => void;
}

/**
 * Remembers sessions, so that a warm request sends no statement, without letting one outlive its end by a second: the
 * database tells of every end (`sessions`, see m0015), and an answer on that same connection proves that nothing is
 * waiting to be told. Without such a proof of the last 900 ms (a lost connection, a hanging server) nothing remembered is
 * believed and every request asks the database, as it would without this. Times here are the machine's own: a
 * connection is not faster because a test moves the clock.
 */
export const openLiveSessions = ({ db, clock, log }: Pick<Deps, 'db' | 'clock' | 'log'>): LiveSessions => {
  const remembered = new Map<string, Remembered>();
  const tokensOf = new Map<string, Set<string>>();
  const watchers = new Set<Watcher>();
  /** until when (performance.now) everything that ended has been heard */
  let heardAt = Number.NEGATIVE_INFINITY;
  let hearing: Promise<void> | null = null;
  /** rises with everything heard: what was read before must not be remembered after */
  let told = 0;

  const drop = (token: string): void => {
    const session = remembered.get(token);
    if (session === undefined) return;
    remembered.delete(token);
    const { accountId } = session.actor;
    const tokens = tokensOf.get(accountId);
    tokens?.delete(token);
    if (tokens?.size === 0) tokensOf.delete(accountId);
  };
  const remember = (token: string, session: Remembered): void => {
    drop(token);
    remembered.set(token, session);
    const { accountId } = session.actor;
    tokensOf.set(accountId, (tokensOf.get(accountId) ?? new Set()).add(token));
    if (remembered.size <= mostRemembered) return;
    for (const oldest of [...remembered.keys()].slice(0, giveWay)) drop(oldest);
  };

  /** Someone's session, role or name changed; null or `*`: it could have been anybody's. */
  const hear = (accountId: string | null): void => {
    told += 1;
    const anybody = accountId === null || accountId === '*';
    if (anybody) {
      remembered.clear();
      tokensOf.clear();
    } else for (const token of tokensOf.get(accountId) ?? []) drop(token);
    for (const watcher of watchers) if (anybody || watcher.accountId === accountId) void look(watcher);
  };
  const look = async (watcher: Watcher): Promise<void> => {
    const alive = await findSession(db.read(), digestOf(watcher.token), clock.now()).catch(() => null);
    if (alive === null && watchers.delete(watcher)) watcher.ended();
  };
  const listener = listenTo({
    url: db.url,
    channel: 'sessions',
    onNotice: (payload) => hear(payload),
    onError: (error) =>
      log.warn({ err: error }, 'ended sessions are not heard of; every request is looked up'),
  });

  const catchUp = async (): Promise<void> => {
    const asked = performance.now();
    await listener.caughtUp();
    heardAt = Math.max(heardAt, asked);
  };
  const keepHearing = (time: number): void => {
    if (hearing !== null || time - heardAt < hearEvery) return;
    hearing = catchUp()
      .catch(() => undefined)
      .finally(() => void (hearing = null));
  };
  const known = (token: string, now: Instant): Remembered | null => {
    const time = performance.now();
    keepHearing(time);
    const session = time - heardAt < trustFor ? remembered.get(token) : undefined;
    return session !== undefined && session.expires > now.getTime() ? session : null;
  };
  /** Unknown tokens that come together are looked up together: at an opening they come by the thousand. */
  const ask = gathered(async (tokens: readonly string[]) => {
    const found = await findSessions(db.read(), tokens.map(digestOf), clock.now());
    return new Map(tokens.flatMap((token, at) => (found[at] == null ? [] : [[token, found[at]]])));
  });
  const lookUp = async (token: string): Promise<Actor | null> => {
    const before = told;
    const found = await ask(token);
    const session = found === null ? null : withActor(found);
    if (session !== null && before === told) remember(token, session);
    else drop(token);
    return session === null ? null : inUse(session, clock.now());
  };

  const seen = createSeenSessions((batch) =>
    touchSessions(db.read(), batch).catch((error: unknown) =>
      log.warn({ err: error }, 'sessions in use were not written down; they may end early'),
    ),
  );

  const inUse = (session: Remembered, now: Instant): Actor => {
    const { createdAt, seenAt, actor } = session;
    if (!touchDue(seenAt, now)) return actor;
    const expiresAt = sessionExpires(actor.role, createdAt, now);
    session.seenAt = now;
    session.expires = expiresAt.getTime();
    seen.add({ sessionId: actor.sessionId, seenAt: now, expiresAt });
    return actor;
  };

  return {
    find: (token) => {
      if (token === null) return null;
      const now = clock.now();
      const session = known(token, now);
      return session === null ? lookUp(token) : inUse(session, now);
    },
    watch: (token, actor, ended) => {
      if (token === null || actor === null) return () => undefined;
      const watcher = { token, accountId: actor.accountId, ended };
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    forget: hear,
    caughtUp: async () => {
      await listener.ready;
      await catchUp();
      await seen.flush();
    },
    stop: async () => {
      await seen.stop();
      await listener.stop();
    },
  };
};

const withActor = ({ createdAt, seenAt, ...actor }: LiveSession): Remembered => ({
  actor,
  createdAt,
  seenAt,
  expires: sessionExpires(actor.role, createdAt, seenAt).getTime(),
});
