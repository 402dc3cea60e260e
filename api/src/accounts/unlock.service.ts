import { mayUnlock } from '@xueshi/schema/accounts/governs.rules';
import { lockedAmong, unlock } from '@xueshi/schema/accounts/login-guard.store';
import { normalLogin } from '@xueshi/schema/accounts/sign-in.rules';
import { accountsOfSchool, findAccount } from '@xueshi/schema/accounts/store';
import { refuse } from '@xueshi/schema/kernel/refusals';
import { pageSize } from '../platform/connection.js';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import { presentAccountsRefusal } from './accounts.present.js';
import { countersOf } from './login-counters.js';
import type { UnlockAccountInput } from './unlock.input.js';
import { AccountUnlocked, LockedAccount } from './unlock.type.js';

/** What staff do for someone who is locked out (A8). */
export class UnlockService {
  constructor(private readonly scope: Scope) {}

  /** The counters are digests that nobody can turn back: those of the school's own people are made and looked for. */
  async locked(first: number): Promise<LockedAccount[]> {
    const { db, actor, sealing } = this.scope;
    const size = pageSize(first);
    const people = new Map(
      (await accountsOfSchool(db.read(), actor.organisationId)).map((person) => [
        countersOf(sealing, normalLogin(person.login), person.accountId).account.toString('hex'),
        person,
      ]),
    );
    const digests = [...people.keys()].map((digest) => Buffer.from(digest, 'hex'));
    return (await lockedAmong(db.read(), digests))
      .toSorted((a, b) => b.lockedAt.getTime() - a.lockedAt.getTime())
      .slice(0, size)
      .flatMap(({ digest, lockedAt }) => {
        const person = people.get(digest.toString('hex'));
        if (person === undefined) return [];
        return [Object.assign(new LockedAccount(), { login: person.login, name: person.name, lockedAt })];
      });
  }

  /** An account outside the actor's scope answers like a name that nobody has. */
  async unlock({ login }: UnlockAccountInput): Promise<AccountUnlocked | Refusal> {
    const { db, actor, sealing, locale } = this.scope;
    const found = await findAccount(db.read(), normalLogin(login));
    if (found === null || !mayUnlock(actor, found.lineages))
      return presentAccountsRefusal(refuse('A8', 'accountNotFound'), locale);
    const counters = found.logins.map((name) => countersOf(sealing, normalLogin(name), found.accountId));
    const hadWrongTries = await db.work(async (tx) => {
      const had = await unlock(
        tx,
        counters.flatMap(({ typed, account }) => [typed, account]),
      );
      const subject = { type: 'Account', id: found.accountId };
      if (had) await this.scope.audit(tx, 'account.unlock', { subject });
      return had;
    });
    return Object.assign(new AccountUnlocked(), { name: found.name, hadWrongTries });
  }
}
