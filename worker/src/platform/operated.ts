import { migrationsCheck } from '@xueshi/schema/migrations/migrations-check';
import type { Clock } from '@xueshi/schema/platform/clock';
import { rows, type Database } from '@xueshi/schema/platform/database';
import { Health, type Check } from '@xueshi/schema/platform/health';
import { databaseCheck, diskCheck, outboxCheck } from '@xueshi/schema/platform/health-checks';
import { gauge } from '@xueshi/schema/platform/metrics';
import { operationsOf, type Operations } from '@xueshi/schema/platform/operations';
import { backlog } from '@xueshi/schema/platform/outbox';
import type { WakeQueue } from '@xueshi/schema/platform/queue';
import { jobs } from '../jobs.js';

export interface OperatedOptions {
  readonly db: Database;
  readonly clock: Clock;
  readonly queue: WakeQueue;
  readonly dataDir: string;
  readonly metricsToken: string | undefined;
}

/** What a worker tells whoever runs it: what it needs, and what waits for it. */
export const workerOperations = ({
  db,
  clock,
  queue,
  dataDir,
  metricsToken,
}: OperatedOptions): { readonly health: Health; readonly operations: Operations } => {
  const health = new Health(clock, [
    databaseCheck(db),
    migrationsCheck(db),
    queueCheck(queue),
    outboxCheck(db, clock),
    diskCheck(dataDir),
  ]);
  gaugeBacklog(db, clock);
  gaugeTasks(db);
  return { health, operations: operationsOf({ service: 'worker', health, metricsToken }) };
};

/** Without its messenger no worker is woken: what was promised waits in the outbox until it is back. */
const queueCheck = (queue: WakeQueue): Check => ({
  name: 'queue',
  vital: false,
  look: async () => {
    await queue.ping();
    return { condition: 'ok' };
  },
});

const gaugeBacklog = (db: Database, clock: Clock): void => {
  // A job without open rows is told as zero, so that a graph falls instead of breaking off.
  const read = async (pick: 'open' | 'oldest') => {
    const waiting = new Map((await backlog(db.read(), clock.now())).map((one) => [one.job, one[pick]]));
    return jobs.map(({ name }) => ({ labels: { job: name }, value: waiting.get(name) ?? 0 }));
  };
  gauge('xueshi_outbox_open_rows', 'Work promised and not done yet, by job.', ['job'], () => read('open'));
  gauge('xueshi_outbox_oldest_seconds', 'How long the oldest of it waits.', ['job'], () => read('oldest'));
};

const gaugeTasks = (db: Database): void =>
  gauge('xueshi_tasks', 'Long work by kind, waiting or under way.', ['kind', 'state'], async () =>
    (
      await rows<{ kind: string; state: string; tasks: number }>(
        db.read(),
        `select kind, state, count(*) as tasks from task where state in ('queued', 'running') group by 1, 2`,
      )
    ).map(({ kind, state, tasks }) => ({ labels: { kind, state }, value: tasks })),
  );
