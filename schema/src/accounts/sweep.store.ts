import type { Instant } from '../kernel/instants.js';
import { row, rows, type Tx } from '../platform/database.js';
import { oldBefore, type Retention } from './retention.rules.js';

/** What of a table may go: its rows are no facts, and this says which of them are old. */
interface Sweepable {
  readonly name: string;
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Rows deleted in one transaction, so that no lock is held for long. */
export const sweepBatch = 5_000;

/** Facts (see append-only.ts) are not among them, and the application's role could not delete one. */
export const sweepables = (retention: Retention, addressFrom: Instant, now: Instant): Sweepable[] => [
  {
    name: 'closedWork',
    // the oldest first: by id, which rises with time, so that no index on closed_at burdens those who close
    sql: `delete from outbox where id in (select id from outbox where closed_at < $1 order by id limit ${sweepBatch})`,
    parameters: [oldBefore(retention.closedWork, now)],
  },
  {
    name: 'sessions',
    sql: `delete from session where id in (select id from session where created_at < $1 and expires_at < $2
          order by created_at limit ${sweepBatch})`,
    parameters: [oldBefore(retention.sessions, now), now],
  },
  {
    name: 'wrongTries',
    sql: `delete from login_guard where login_digest in (select login_digest from login_guard
          where changed_at < $1 and locked_at is null order by changed_at limit ${sweepBatch} for update skip locked)`,
    parameters: [oldBefore(retention.wrongTries, now)],
  },
  {
    name: 'notices',
    // the oldest first: by id, as of closed work
    sql: `delete from notice where id in (select id from notice where at < $1 order by id limit ${sweepBatch})`,
    parameters: [oldBefore(retention.notices, now)],
  },
  {
    name: 'addresses',
    sql: `delete from address_guard where address_digest in (select address_digest from address_guard
          where since < $1 order by since limit ${sweepBatch} for update skip locked)`,
    parameters: [addressFrom],
  },
  {
    name: 'challenges',
    sql: `delete from used_challenge where digest in (select digest from used_challenge
          where expires_at < $1 order by expires_at limit ${sweepBatch})`,
    parameters: [now],
  },
];

/** Deletes a batch and says how many rows went. */
export const sweep = async (tx: Tx, { sql, parameters }: Sweepable): Promise<number> =>
  (await rows(tx, `with gone as (${sql} returning 1) select count(*) as n from gone`, parameters))
    .map((counted) => Number(Reflect.get(counted, 'n')))
    .reduce((sum, n) => sum + n, 0);

/** What the installation says about keeping; null when it says nothing. */
export const readRetention = async (tx: Tx): Promise<unknown> =>
  (await row<{ value: unknown }>(tx, `select value from installation where name = 'retention'`))?.value ??
  null;
