import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { endAllSessions, endSession } from '@xueshi/schema/accounts/session.store';
import { uuidOf } from '@xueshi/schema/kernel/ids';
import type { Tx } from '@xueshi/schema/platform/database';
import type { Scope } from '../platform/scope.js';
import { noSessionCookie } from './session.js';
import { SignedOut } from './sign-in.type.js';

/** The way out: of this session, of another of one's own, of all of them. */
export class SessionsService {
  constructor(private readonly scope: Scope) {}

  /** Ends the session that asks. Without one there is nothing to end, which is what was wanted. */
  async signOut(): Promise<SignedOut> {
    const { db, viewer } = this.scope;
    this.#takeCookieBack();
    if (viewer === null) return ended(0);
    return ended(await db.work((tx) => this.#end(tx, viewer, viewer.sessionId)));
  }

  async signOutEverywhere(): Promise<SignedOut> {
    const { db, actor, now } = this.scope;
    this.#takeCookieBack();
    return ended(
      await db.work(async (tx) => {
        const sessions = await endAllSessions(tx, actor.accountId, now);
        await this.scope.audit(tx, 'session.end-all', { facts: { sessions } });
        return sessions;
      }),
    );
  }

  /** Ends one of the viewer's sessions; somebody else's id ends nothing, like one that does not exist. */
  async endSession(id: string): Promise<SignedOut> {
    const { db, actor } = this.scope;
    const sessionId = uuidOf('SignInSession', id);
    if (sessionId === null) return ended(0);
    if (sessionId === actor.sessionId) this.#takeCookieBack();
    return ended(await db.work((tx) => this.#end(tx, actor, sessionId)));
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
