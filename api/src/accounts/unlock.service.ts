import { mayUnlock } from '@xueshi/schema/accounts/governs.rules';
import { unlock } from '@xueshi/schema/accounts/login-guard.store';
import { normalLogin } from '@xueshi/schema/accounts/sign-in.rules';
import { findAccount } from '@xueshi/schema/accounts/store';
import { refuse } from '@xueshi/schema/kernel/refusals';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import { presentAccountsRefusal } from './accounts.present.js';
import { countersOf } from './login-counters.js';
import type { UnlockAccountInput } from './unlock.input.js';
import { AccountUnlocked } from './unlock.type.js';

/** What staff do for someone who is locked out (A8). */
export class UnlockService {
  constructor(private readonly scope: Scope) {}

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
