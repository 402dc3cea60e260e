import type { Counters } from '@xueshi/schema/accounts/login-guard.store';
import type { Sealing } from '@xueshi/schema/platform/sealing';

/**
 * Which counters a typed name has (A8): keyed digests, so that the table of wrong tries lists nobody's name. A name that
 * nobody has gets an account's counter of its own, and costs what a real one costs.
 */
export const countersOf = (sealing: Sealing, login: string, accountId: string | null): Counters => ({
  typed: sealing.digest('login-typed', login),
  account: sealing.digest('login-account', accountId ?? login),
});
