import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { endAllSessions, endSession } from '@xueshi/schema/accounts/session.store';
import { grantsOf } from '@xueshi/schema/accounts/store';
import { uuidOf } from '@xueshi/schema/kernel/ids';
import { refuse } from '@xueshi/schema/kernel/refusals';
import type { Tx } from '@xueshi/schema/platform/database';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import { presentAccountsRefusal, presentViewer } from './accounts.present.js';
import { openSession } from './open-session.js';
import { noSessionCookie } from './session.js';
import type { SwitchRoleInput } from './sign-in.input.js';
import { SignedIn, SignedOut } from './sign-in.type.js';

/** Sessions of one's own: ended one by one or all at once, and exchanged for one in another role. */
export class SessionsService {
  constructor(private readonly scope: Scope) {}

  /** Ends the session that asks. Without one there is nothing to end, which is what was wanted. */
  async signOut(): Promise<SignedOut> {
    const { db, viewer } = this.scope;
    this.#takeCookieBack();
    if (viewer === null) return ended(0);
    const endedNow = await db.work((tx) => this.#end(tx, viewer, viewer.sessionId));
    this.#left(viewer);
    return ended(endedNow);
  }

  async signOutEverywhere(): Promise<SignedOut> {
    const { db, actor, now } = this.scope;
    this.#takeCookieBack();
    const endedNow = await db.work(async (tx) => {
      const sessions = await endAllSessions(tx, actor.accountId, now);
      await this.scope.audit(tx, 'session.end-all', { facts: { sessions } });
      return sessions;
    });
    this.#left(actor);
    return ended(endedNow);
  }

  /** Ends one of the viewer's sessions; somebody else's id ends nothing, like one that does not exist. */
  async endSession(id: string): Promise<SignedOut> {
    const { db, actor } = this.scope;
    const sessionId = uuidOf('SignInSession', id);
    if (sessionId === null) return ended(0);
    const endedNow = await db.work((tx) => this.#end(tx, actor, sessionId));
    if (sessionId === actor.sessionId) {
      this.#takeCookieBack();
      this.#left(actor);
    } else this.scope.request.forgetSessions(actor.accountId);
    return ended(endedNow);
  }

  /** Acts in another role of the same person (A12): a new session with a new token; the one that asked is over. */
  async switchRole({ role, organisationId }: SwitchRoleInput): Promise<SignedIn | Refusal> {
    const { db, actor, locale, request } = this.scope;
    const at = uuidOf('Organisation', organisationId);
    const opened = await db.work(async (tx) => {
      const held = await grantsOf(tx, actor.accountId);
      const grant = held.find((one) => one.role === role && one.organisationId === at);
      if (grant === undefined) return null;
      const session = await openSession(tx, this.scope, actor.accountId, grant, actor.terminal);
      if (session !== null)
        await this.scope.audit(tx, 'session.switch', {
          organisationId: grant.organisationId,
          facts: { from: actor.role, role },
        });
      return session;
    });
    if (opened === null) return presentAccountsRefusal(refuse('A12', 'roleNotHeld'), locale);
    request.setCookie(opened.cookie);
    this.#left(actor);
    return Object.assign(new SignedIn(), { viewer: presentViewer(opened.actor) });
  }

  #left({ accountId }: Actor): void {
    this.scope.request.forgetSessions(accountId);
    this.scope.leave();
  }

  async #end(tx: Tx, actor: Actor, sessionId: string): Promise<number> {
    if (!(await endSession(tx, actor.accountId, sessionId, this.scope.now))) return 0;
    await this.scope.audit(tx, 'session.end', { facts: { another: sessionId !== actor.sessionId } });
    return 1;
  }

  #takeCookieBack(): void {
    this.scope.request.setCookie(noSessionCookie(this.scope.publicUrl));
  }
}

const ended = (endedSessions: number): SignedOut => Object.assign(new SignedOut(), { endedSessions });
