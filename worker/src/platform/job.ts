import type { Instant } from '@xueshi/schema/kernel/instants';
import type { JobContract, OutboxItem } from '@xueshi/schema/kernel/jobs';
import type { Tx } from '@xueshi/schema/platform/database';
import { meters } from '@xueshi/schema/platform/metrics';
import { claim, close } from '@xueshi/schema/platform/outbox';
import { parseTraceparent, type TraceContext } from '@xueshi/schema/platform/trace-context';
import { beginTrail, type Span, type Tally } from '@xueshi/schema/platform/tracing';

/** What a job does with a batch of its rows. Runs again when its transaction fails: the tables make it count once. */
export type Handler<Payload extends object> = (
  tx: Tx,
  items: readonly OutboxItem<Payload>[],
  now: Instant,
) => Promise<void>;

/** Hears which rows a batch took, and what it counts on its way (null when there was nothing to do). */
export type Claimed = (ids: readonly number[], tally: Tally | null) => void;

/** A contract with its handler, as the worker runs it. */
export interface Job {
  readonly name: string;
  readonly batch: number;
  /** Claims at most `limit` rows, handles and closes them, in this transaction; tells their ids before handling. */
  run(tx: Tx, now: Instant, limit: number, claimed: Claimed): Promise<number>;
}

export const defineJob = <Payload extends object>(
  contract: JobContract<Payload>,
  handle: Handler<Payload>,
): Job => ({
  name: contract.name,
  batch: contract.batch,
  run: async (tx, now, limit, claimed) => {
    const items = await claim(tx, contract, now, limit);
    if (items.length === 0) {
      claimed([], null);
      return 0;
    }
    for (const { createdAt } of items)
      meters.jobLag.record({ job: contract.name }, Math.max(0, now.getTime() - createdAt.getTime()) / 1_000);
    await inCause(contract.name, items, async (span, tally) => {
      claimed(
        items.map(({ id }) => id),
        tally,
      );
      span.set('xueshi.rows', items.length);
      await handle(tx, items, now);
      await close(tx, items, now);
    });
    return items.length;
  },
});

/** At most so many other causes are named by a batch. */
const mostLinks = 32;

/** A batch goes on in the trace of its oldest row's request, and names the others as links. */
const inCause = (
  job: string,
  items: readonly { readonly trace: string | null }[],
  run: (span: Span, tally: Tally) => Promise<void>,
): Promise<void> => {
  const causes = new Map<string, TraceContext>();
  for (const { trace } of items) {
    const context = parseTraceparent(trace);
    if (context !== null && causes.size <= mostLinks) causes.set(context.traceId, context);
  }
  const [parent = null, ...links] = causes.values();
  return beginTrail({ name: `job ${job}`, kind: 'consumer', parent, links }, async (span, tally) => {
    tally.operation = job;
    try {
      await run(span, tally);
    } catch (error) {
      span.fail(error instanceof Error ? error.name : 'error');
      throw error;
    } finally {
      span.end();
    }
  });
};
