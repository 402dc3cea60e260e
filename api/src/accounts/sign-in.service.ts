import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { credentialsOf, type Credentials } from '@xueshi/schema/accounts/store';
import {
  forgiveTries,
  lockSpent,
  returnTry,
  takeTry,
  type Counters,
  type Try,
} from '@xueshi/schema/accounts/login-guard.store';
import {
  createSession,
  endAllSessions,
  endSession,
  endSessionOf,
  findSession,
} from '@xueshi/schema/accounts/session.store';
import {
  afterWrongPassword,
  firstGrant,
  lockedOut,
  normalLogin,
  sessionExpires,
  sessionLife,
  triesAllowed,
  wrongPassword,
  type Grant,
} from '@xueshi/schema/accounts/sign-in.rules';
import { uuidOf } from '@xueshi/schema/kernel/ids';
import { isRefused, refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import { PasswordsBusy, verifyPassword } from '@xueshi/schema/platform/password';
import type { Scope } from '../platform/scope.js';
import type { Refusal } from '../platform/refusal.type.js';
import { presentAccountsRefusal, presentViewer } from './accounts.present.js';
import { countersOf } from './login-counters.js';
import { digestOf, newToken, noSessionCookie, sessionCookie } from './session.js';
import type { SignInInput } from './sign-in.input.js';
import { countAddress, forgiveAddress } from './sign-in-limit.js';
import { SignedIn, SignedOut } from './sign-in.type.js';

/** The way in and out (A8). */
export class SignInService {
  constructor(private readonly scope: Scope) {}

  async signIn(input: SignInInput): Promise<SignedIn | Refusal> {
    const entered = await this.#enter(input);
    if (isRefused(entered)) return presentAccountsRefusal(entered, this.scope.locale);
    return Object.assign(new SignedIn(), { viewer: presentViewer(entered) });
  }

  /** Ends the session that asks. Without one there is nothing to end, which is what was wanted. */
  async signOut(): Promise<SignedOut> {
    const { db, viewer, now } = this.scope;
    this.#takeCookieBack();
    if (viewer === null) return ended(0);
    return ended((await db.work((tx) => endSession(tx, viewer.accountId, viewer.sessionId, now))) ? 1 : 0);
  }

  async signOutEverywhere(): Promise<SignedOut> {
    const { db, actor, now } = this.scope;
    this.#takeCookieBack();
    return ended(await db.work((tx) => endAllSessions(tx, actor.accountId, now)));
  }

  /** Ends one of the viewer's sessions; somebody else's id ends nothing, like one that does not exist. */
  async endSession(id: string): Promise<SignedOut> {
    const { db, actor, now } = this.scope;
    const sessionId = uuidOf('SignInSession', id);
    if (sessionId === null) return ended(0);
    if (sessionId === actor.sessionId) this.#takeCookieBack();
    return ended((await db.work((tx) => endSession(tx, actor.accountId, sessionId, now))) ? 1 : 0);
  }

  /** Every step is taken, and takes its time, whether the name is somebody's or not. */
  async #enter({ login, password, terminal }: SignInInput): Promise<Actor | Refused> {
    const { db, now, request, log, sealing } = this.scope;
    const name = normalLogin(login);
    if (name === '' || password === '') return wrongPassword();
    const paused = await countAddress(db, request.ip, now);
    if (paused !== null) return paused;
    const found = await credentialsOf(db.read(), name);
    const counters = countersOf(sealing, name, found?.accountId ?? null);
    const tried = await db.work((tx) => takeTry(tx, counters, now));
    if (tried.typed === null) {
      await forgiveAddress(db, request.ip);
      return lockedOut();
    }
    const fits = await this.#fits(found, password, counters);
    if (isRefused(fits)) return fits;
    const grant = firstGrant(found?.grants ?? []);
    if (!fits || found?.usable !== true || grant === null || tried.account === null)
      return this.#refuseTry(counters, tried);
    const actor = await this.#open(found.accountId, grant, counters, terminal ?? 'pc');
    if (actor === null) return this.#refuseTry(counters, tried);
    await forgiveAddress(db, request.ip);
    log.info({ accountId: actor.accountId, role: actor.role }, 'signed in');
    return actor;
  }

  async #fits(found: Credentials | null, password: string, counters: Counters): Promise<boolean | Refused> {
    try {
      return await verifyPassword(found?.passwordHash ?? null, password);
    } catch (error) {
      if (!(error instanceof PasswordsBusy)) throw error;
      await this.scope.db.work((tx) => returnTry(tx, counters));
      await forgiveAddress(this.scope.db, this.scope.request.ip);
      return refuse('A8', 'signInBusy');
    }
  }

  async #refuseTry(counters: Counters, { typed, account }: Try): Promise<Refused> {
    const { db, now, log, request } = this.scope;
    const spent = Math.max(typed ?? triesAllowed, account ?? triesAllowed) >= triesAllowed;
    if (spent) {
      await db.work((tx) => lockSpent(tx, counters, now));
      log.warn({ ip: request.ip }, 'locked after ten wrong passwords');
    }
    return afterWrongPassword(typed ?? triesAllowed);
  }

  /** A new session with a new token; the one the browser came with is over. Null when a lock fell meanwhile. */
  async #open(
    accountId: string,
    grant: Grant,
    counters: Counters,
    terminal: Actor['terminal'],
  ): Promise<Actor | null> {
    const { db, now, request, publicUrl } = this.scope;
    const token = newToken();
    const actor = await db.work(async (tx) => {
      if (!(await forgiveTries(tx, counters))) return null;
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
      return findSession(tx, digestOf(token), now);
    });
    if (actor !== null) request.setCookie(sessionCookie(publicUrl, token, sessionLife(grant.role).absolute));
    return actor;
  }

  #takeCookieBack(): void {
    this.scope.request.setCookie(noSessionCookie(this.scope.publicUrl));
  }
}

const ended = (endedSessions: number): SignedOut => Object.assign(new SignedOut(), { endedSessions });
