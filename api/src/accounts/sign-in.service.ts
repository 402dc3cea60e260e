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
  afterWrongPassword,
  firstGrant,
  lockedOut,
  normalLogin,
  triesAllowed,
  wrongPassword,
  type Grant,
} from '@xueshi/schema/accounts/sign-in.rules';
import { isRefused, refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import { recordAudit } from '@xueshi/schema/platform/audit';
import { meters } from '@xueshi/schema/platform/metrics';
import { PasswordsBusy, verifyPassword } from '@xueshi/schema/platform/password';
import { auditEvent, type AuditAbout } from '../platform/audit.js';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import { presentAccountsRefusal, presentViewer } from './accounts.present.js';
import { countersOf } from './login-counters.js';
import { openSession } from './open-session.js';
import type { SignInInput } from './sign-in.input.js';
import { countAddress, forgiveAddress } from './sign-in-limit.js';
import { SignedIn } from './sign-in.type.js';

/** One try to get in: what was typed stands for somebody, or for nobody. */
interface Attempt {
  readonly found: Credentials | null;
  readonly grant: Grant | null;
  readonly counters: Counters;
}

/** The way in (A8). */
export class SignInService {
  constructor(private readonly scope: Scope) {}

  async signIn(input: SignInInput): Promise<SignedIn | Refusal> {
    const entered = await this.#enter(input);
    meters.signIn.record({ outcome: isRefused(entered) ? entered.key : 'done' });
    if (isRefused(entered)) return presentAccountsRefusal(entered, this.scope.locale);
    return Object.assign(new SignedIn(), { viewer: presentViewer(entered) });
  }

  /** Every step is taken, and takes its time, whether the name is somebody's or not. */
  async #enter({ login, password, terminal }: SignInInput): Promise<Actor | Refused> {
    const { db, now, request, log, sealing } = this.scope;
    const name = normalLogin(login);
    if (name === '' || password === '') return wrongPassword();
    const paused = await countAddress(db, request.ip, now);
    if (paused !== null) return paused;
    const found = await credentialsOf(db.read(), name);
    const attempt = {
      found,
      grant: firstGrant(found?.grants ?? []),
      counters: countersOf(sealing, name, found?.accountId ?? null),
    };
    const tried = await db.work((tx) => takeTry(tx, attempt.counters, now));
    if (tried.typed === null) {
      this.scope.note('sign-in.fail', about(attempt, { locked: true }));
      await forgiveAddress(db, request.ip);
      return lockedOut();
    }
    const fits = await this.#fits(found, password, attempt.counters);
    if (isRefused(fits)) return fits;
    if (!fits || found?.usable !== true || attempt.grant === null || tried.account === null)
      return this.#refuseTry(attempt, tried);
    const actor = await this.#open(found.accountId, attempt.grant, attempt.counters, terminal ?? 'pc');
    if (actor === null) return this.#refuseTry(attempt, tried);
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

  async #refuseTry(attempt: Attempt, { typed, account }: Try): Promise<Refused> {
    const { db, now, log } = this.scope;
    this.scope.note('sign-in.fail', about(attempt, {}));
    const spent = Math.max(typed ?? triesAllowed, account ?? triesAllowed) >= triesAllowed;
    if (spent)
      await db.work(async (tx) => {
        if (!(await lockSpent(tx, attempt.counters, now))) return;
        await recordAudit(tx, [auditEvent(null, now, 'sign-in.lock', about(attempt, {}, 'done'))]);
        log.warn({ accountId: attempt.found?.accountId ?? null }, 'locked after ten wrong passwords');
      });
    return afterWrongPassword(typed ?? triesAllowed);
  }

  /** Null when a lock fell meanwhile. */
  async #open(
    accountId: string,
    grant: Grant,
    counters: Counters,
    terminal: Actor['terminal'],
  ): Promise<Actor | null> {
    const { db, now, request, viewer } = this.scope;
    const opened = await db.work(async (tx) => {
      if (!(await forgiveTries(tx, counters))) return null;
      const session = await openSession(tx, this.scope, accountId, grant, terminal);
      if (session !== null)
        await recordAudit(tx, [auditEvent(session.actor, now, 'sign-in.done', { facts: { terminal } })]);
      return session;
    });
    if (opened === null) return null;
    request.setCookie(opened.cookie);
    if (viewer !== null) request.forgetSessions(viewer.accountId);
    this.scope.leave(); // the session the browser came with is over
    return opened.actor;
  }
}

/** Whom a try was about: the account it stands for, or a piece of the keyed digest of a name that nobody has. */
const about = (
  { found, grant, counters }: Attempt,
  facts: AuditAbout['facts'] & object,
  outcome: AuditAbout['outcome'] & string = 'refused',
): AuditAbout =>
  found === null
    ? { outcome, organisationId: null, facts: { ...facts, name: counters.typed.toString('hex', 0, 6) } }
    : {
        outcome,
        organisationId: grant?.organisationId ?? null,
        subject: { type: 'Account', id: found.accountId },
        facts,
      };
