import type { Instant } from '../kernel/instants.js';
import type { JobContract, OutboxItem } from '../kernel/jobs.js';
import { row, rows, type Tx } from './database.js';
import { formatTraceparent } from './trace-context.js';
import { currentContext } from './tracing.js';

/**
 * Work promised by a transaction. A row is appended with the facts it is about and stays open until the handler's own
 * transaction closes it: the queue may lose or repeat a message, the work is done once.
 */
export const append = async <Payload extends object>(
  tx: Tx,
  job: JobContract<Payload>,
  payloads: readonly Payload[],
  now: Instant,
): Promise<void> => {
  if (payloads.length === 0) return;
  const context = currentContext();
  await rows(
    tx,
    `insert into outbox (job, key, payload, created_at, trace)
     select $1, key, payload, $4, $5 from unnest($2::text[], $3::jsonb[]) as item (key, payload)`,
    [
      job.name,
      payloads.map(job.key),
      payloads.map((payload) => JSON.stringify(payload)),
      now,
      context === null ? null : formatTraceparent(context),
    ],
  );
};

/** Takes open rows of a job for this transaction; others skip them until it ends. */
export const claim = async <Payload extends object>(
  tx: Tx,
  job: JobContract<Payload>,
  now: Instant,
  limit = job.batch,
): Promise<OutboxItem<Payload>[]> =>
  rows<OutboxItem<Payload>>(
    tx,
    `select id, key, payload, created_at as "createdAt", trace from outbox
     where job = $1 and closed_at is null and (retry_at is null or retry_at <= $2)
     order by id limit $3 for update skip locked`,
    [job.name, now, limit],
  );

/** Closes rows with the work they asked for, in the transaction that did it. */
export const close = async (
  tx: Tx,
  items: readonly { readonly id: number }[],
  now: Instant,
): Promise<void> => {
  await rows(tx, `update outbox set closed_at = $2 where id = any($1::bigint[])`, [
    items.map(({ id }) => id),
    now,
  ]);
};

/** Puts a row that failed back for a later try: after 1 s, then twice as long each time, 5 minutes at most. */
export const postpone = async (tx: Tx, id: number, now: Instant): Promise<void> => {
  await rows(
    tx,
    `update outbox set attempts = least(attempts + 1, 1000),
       retry_at = $2::timestamptz + least(300, power(2, least(attempts, 10))) * interval '1 second'
     where id = $1`,
    [id, now],
  );
};

export interface OpenWork {
  readonly job: string;
  /** rows that may be handled now */
  readonly open: number;
  /** the newest of them */
  readonly newest: number;
}

/** Which jobs have open rows that may be handled now. */
export const openWork = (tx: Tx, now: Instant): Promise<OpenWork[]> =>
  rows<OpenWork>(
    tx,
    `select job, count(*) as open, max(id) as newest from outbox
     where closed_at is null and (retry_at is null or retry_at <= $1) group by job`,
    [now],
  );

/** How many rows of these jobs are open, whenever they may be handled; for waiting until all is done. */
export const countOpen = async (tx: Tx): Promise<number> =>
  (await row<{ open: number }>(tx, `select count(*) as open from outbox where closed_at is null`))?.open ?? 0;

export interface Backlog {
  readonly job: string;
  /** rows that are open, whenever they may be handled */
  readonly open: number;
  /** how long the oldest of them has waited, in seconds */
  readonly oldest: number;
}

/** What is promised and not done yet, for metrics and health: one look at the index of open rows. */
export const backlog = (tx: Tx, now: Instant): Promise<Backlog[]> =>
  rows<Backlog>(
    tx,
    `select job, count(*) as open, greatest(0, extract(epoch from $1::timestamptz - min(created_at)))::float8 as oldest
     from outbox where closed_at is null group by job`,
    [now],
  );
