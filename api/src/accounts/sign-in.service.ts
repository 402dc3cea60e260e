import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { countWrong, suspicionOf } from '@xueshi/schema/accounts/address-guard.store';
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
  addressWindow,
  afterWrongPassword,
  challengeAsked,
  challengeWork,
  firstGrant,
  lockedOut,
  normalLogin,
  triesAllowed,
  wrongPassword,
  wrongPerAddress,
  type Grant,
} from '@xueshi/schema/accounts/sign-in.rules';
import { later } from '@xueshi/schema/kernel/instants';
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
import { acceptProof, newChallenge } from './robot-challenge.js';
import type { SignInInput } from './sign-in.input.js';
import { RobotChallenge, SignedIn } from './sign-in.type.js';

/** One try to get in: what was typed stands for somebody, or for nobody. */
interface Attempt {
  readonly found: Credentials | null;
  readonly grant: Grant | null;
  readonly counters: Counters;
}

/** The way in (A8). */
export class SignInService {
  constructor(private readonly scope: Scope) {}

  async signIn(input: SignInInput): Promise<SignedIn | RobotChallenge | Refusal> {
    const entered = await this.#enter(input);
    if (entered instanceof RobotChallenge) {
      meters.signIn.record({ outcome: 'challenge' });
      return entered;
    }
    meters.signIn.record({ outcome: isRefused(entered) ? entered.key : 'done' });
    if (isRefused(entered)) return presentAccountsRefusal(entered, this.scope.locale);
    return Object.assign(new SignedIn(), { viewer: presentViewer(entered) });
  }

  /** Every step is taken, and takes its time, whether the name is somebody's or not. */
  async #enter({ login, password, terminal, proof }: SignInInput): Promise<Actor | RobotChallenge | Refused> {
    const { db, now, log, sealing } = this.scope;
    const name = normalLogin(login);
    if (name === '' || password === '') return wrongPassword();
    const held = await this.#suspect(countersOf(sealing, name, null).typed, proof);
    if (held !== null) return held;
    const found = await credentialsOf(db.read(), name);
    const attempt = {
      found,
      grant: firstGrant(found?.grants ?? []),
      counters: countersOf(sealing, name, found?.accountId ?? null),
    };
    const tried = await db.work((tx) => takeTry(tx, attempt.counters, now));
    if (tried.typed === null) {
      this.scope.note('sign-in.fail', about(attempt, { locked: true }));
      return lockedOut();
    }
    const fits = await this.#fits(found, password, attempt.counters);
    if (isRefused(fits)) return fits;
    if (!fits || found?.usable !== true || attempt.grant === null || tried.account === null)
      return this.#refuseTry(attempt, tried);
    const actor = await this.#open(found.accountId, attempt.grant, attempt.counters, terminal ?? 'pc');
    if (actor === null) return this.#refuseTry(attempt, tried);
    log.info({ accountId: actor.accountId, role: actor.role }, 'signed in');
    return actor;
  }

  /** A pause for the address, or work for the machine, when there were many wrong tries; null: go on. */
  async #suspect(typed: Buffer, proof: string | null | undefined): Promise<RobotChallenge | Refused | null> {
    const { db, now, sealing } = this.scope;
    const suspicion = await suspicionOf(db.read(), typed, this.#address(), later(now, -addressWindow));
    if (suspicion.wrong >= wrongPerAddress) {
      this.scope.note('sign-in.pause', { outcome: 'refused', organisationId: null });
      return refuse('A8', 'tooManyTries', {}, later(suspicion.since ?? now, addressWindow));
    }
    if (!challengeAsked(suspicion) || (await acceptProof(this.scope, proof))) return null;
    return newChallenge(sealing, challengeWork(suspicion.wrong), now);
  }

  /** A keyed digest: no table lists where anybody was. */
  #address(): Buffer {
    return this.scope.sealing.digest('address', this.scope.request.ip);
  }

  async #fits(found: Credentials | null, password: string, counters: Counters): Promise<boolean | Refused> {
    try {
      return await verifyPassword(found?.passwordHash ?? null, password);
    } catch (error) {
      if (!(error instanceof PasswordsBusy)) throw error;
      await this.scope.db.work((tx) => returnTry(tx, counters));
      return refuse('A8', 'signInBusy');
    }
  }

  async #refuseTry(attempt: Attempt, { typed, account }: Try): Promise<Refused> {
    const { db, now, log } = this.scope;
    this.scope.note('sign-in.fail', about(attempt, {}));
    const spent = Math.max(typed ?? triesAllowed, account ?? triesAllowed) >= triesAllowed;
    await db.work(async (tx) => {
      await countWrong(tx, this.#address(), now, later(now, -addressWindow));
      if (!spent || !(await lockSpent(tx, attempt.counters, now))) return;
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
