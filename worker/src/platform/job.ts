import type { Instant } from '@xueshi/schema/kernel/instants';
import type { JobContract, OutboxItem } from '@xueshi/schema/kernel/jobs';
import type { Tx } from '@xueshi/schema/platform/database';
import { claim, close } from '@xueshi/schema/platform/outbox';

/** What a job does with a batch of its rows. Runs again when its transaction fails: the tables make it count once. */
export type Handler<Payload extends object> = (
  tx: Tx,
  items: readonly OutboxItem<Payload>[],
  now: Instant,
) => Promise<void>;

/** A contract with its handler, as the worker runs it. */
export interface Job {
  readonly name: string;
  readonly batch: number;
  /** Claims at most `limit` rows, handles and closes them, in this transaction; tells their ids before handling. */
  run(tx: Tx, now: Instant, limit: number, claimed: (ids: readonly number[]) => void): Promise<number>;
}

export const defineJob = <Payload extends object>(
  contract: JobContract<Payload>,
  handle: Handler<Payload>,
): Job => ({
  name: contract.name,
  batch: contract.batch,
  run: async (tx, now, limit, claimed) => {
    const items = await claim(tx, contract, now, limit);
    claimed(items.map(({ id }) => id));
    if (items.length === 0) return 0;
    await handle(tx, items, now);
    await close(tx, items, now);
    return items.length;
  },
});
