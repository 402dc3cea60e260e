import type { Instant } from '../kernel/instants.js';
import { row, rows, type Tx } from '../platform/database.js';
import { triesAllowed } from './sign-in.rules.js';

/**
 * Counts tries (A8). A try is counted before its password is looked at, so that any number of parallel tries gets ten and
 * no more; only a right password takes the count back.
 *
 * Two counters: one of the name as it was typed, which speaks, and one of the account behind it, which is silent. The first
 * exists for names that nobody has too, so these lock alike; the second stops who would try ten by study number and ten
 * more by account name, without telling that both are one person.
 */
export interface Counters {
  readonly typed: Buffer;
  readonly account: Buffer;
}

export interface Try {
  /** tries of the typed name so far, this one included; null when the name was locked before */
  readonly typed: number | null;
  /** the same for the account behind the name; null when it had its ten tries, under whatever name */
  readonly account: number | null;
}

/** Takes one of the ten tries of both counters, in one statement. */
export const takeTry = async (tx: Tx, { typed, account }: Counters, now: Instant): Promise<Try> => {
  // in the order of the digests, so that parallel tries never wait for each other in a circle
  const counted = await rows<{ digest: Buffer; failures: number }>(
    tx,
    `insert into login_guard as guard (login_digest, failures, changed_at)
     select digest, 1, $2 from unnest($1::bytea[]) as digest order by digest
     on conflict (login_digest) do update set failures = guard.failures + 1, changed_at = $2
       where guard.failures < $3 and guard.locked_at is null
     returning login_digest as digest, failures`,
    [[typed, account], now, triesAllowed],
  );
  const of = (digest: Buffer): number | null =>
    counted.find((row) => Buffer.compare(row.digest, digest) === 0)?.failures ?? null;
  return { typed: of(typed), account: of(account) };
};

/** Gives a try back that was taken and not used: its password was never looked at. */
export const returnTry = async (tx: Tx, { typed, account }: Counters): Promise<void> => {
  await rows(
    tx,
    `update login_guard set failures = failures - 1
     where login_digest in (select login_digest from login_guard where login_digest = any($1::bytea[])
                            order by login_digest for update)
       and failures > 0 and locked_at is null`,
    [[typed, account]],
  );
};

/** Locks what has used up its tries, once the last one turned out wrong; false when it was locked already. */
export const lockSpent = async (tx: Tx, { typed, account }: Counters, now: Instant): Promise<boolean> => {
  const locked = await rows(
    tx,
    `update login_guard set locked_at = $2
     where login_digest in (select login_digest from login_guard where login_digest = any($1::bytea[])
                            order by login_digest for update)
       and failures >= $3 and locked_at is null
     returning login_digest`,
    [[typed, account], now, triesAllowed],
  );
  return locked.length > 0;
};

/**
 * Takes the tries back after a right password; false when a lock fell in the meantime: then the password does not help.
 * In the transaction that creates the session.
 */
export const forgiveTries = async (tx: Tx, { typed, account }: Counters): Promise<boolean> => {
  const state = await row<{ locked: boolean | null }>(
    tx,
    `select bool_or(locked_at is not null) as locked from
       (select locked_at from login_guard where login_digest = any($1::bytea[]) order by login_digest for update) held`,
    [[typed, account]],
  );
  if (state?.locked === true) return false;
  await rows(tx, `delete from login_guard where login_digest = any($1::bytea[])`, [[typed, account]]);
  return true;
};

/** Unlocks the account behind the counters and every name it is typed by; false when nothing was counted. */
export const unlock = async (tx: Tx, digests: readonly Buffer[]): Promise<boolean> =>
  (
    await rows(tx, `delete from login_guard where login_digest = any($1::bytea[]) returning login_digest`, [
      digests,
    ])
  ).length > 0;

export interface LockedDigest {
  readonly digest: Buffer;
  readonly lockedAt: Instant;
}

/** Which of these counters are locked. */
export const lockedAmong = (tx: Tx, digests: readonly Buffer[]): Promise<LockedDigest[]> =>
  rows<LockedDigest>(
    tx,
    `select login_digest as digest, locked_at as "lockedAt" from login_guard
     where login_digest = any($1::bytea[]) and locked_at is not null`,
    [digests],
  );
