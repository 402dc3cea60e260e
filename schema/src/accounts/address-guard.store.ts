import type { Instant } from '../kernel/instants.js';
import { row, rows, type Tx } from '../platform/database.js';

/** What is known of a name and of an address before a password is looked at. */
export interface Suspicion {
  /** wrong tries of the name as it was typed, whether anybody has it or not */
  readonly tries: number;
  /** wrong passwords of the address lately */
  readonly wrong: number;
  /** when the count of the address began; null when there is none */
  readonly since: Instant | null;
}

/** Both counts in one statement; a count of the address that began before `from` is over. */
export const suspicionOf = async (
  tx: Tx,
  typed: Buffer,
  address: Buffer,
  from: Instant,
): Promise<Suspicion> =>
  (await row<Suspicion>(
    tx,
    `select coalesce((select failures from login_guard where login_digest = $1), 0) as tries,
       coalesce(a.wrong, 0) as wrong, a.since
     from (select) as one left join address_guard a on a.address_digest = $2 and a.since > $3`,
    [typed, address, from],
  )) ?? { tries: 0, wrong: 0, since: null };

/** One wrong password more of an address; the first after the window begins a new count. */
export const countWrong = async (tx: Tx, address: Buffer, now: Instant, from: Instant): Promise<void> => {
  await rows(
    tx,
    `insert into address_guard as guard (address_digest, wrong, since) values ($1, 1, $2)
     on conflict (address_digest) do update set
       wrong = case when guard.since > $3 then guard.wrong + 1 else 1 end,
       since = case when guard.since > $3 then guard.since else $2 end`,
    [address, now, from],
  );
};

/** Uses a solved challenge up; false when it was used before, here or in another process. */
export const useChallenge = async (tx: Tx, digest: Buffer, expiresAt: Instant): Promise<boolean> =>
  (
    await rows(
      tx,
      `insert into used_challenge (digest, expires_at) values ($1, $2) on conflict do nothing returning digest`,
      [digest, expiresAt],
    )
  ).length === 1;
