import { writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { entities } from '@xueshi/schema/entities';
import { systemClock } from '@xueshi/schema/platform/clock';
import { connectDatabase } from '@xueshi/schema/platform/database';
import { createLog } from '@xueshi/schema/platform/log';
import { folderStorage } from '@xueshi/schema/platform/storage';
import { redisNames, redisOf } from '@xueshi/schema/platform/redis-settings';
import { readSettings } from '@xueshi/schema/platform/settings';
import { jobs } from '@xueshi/worker/jobs';
import { runWorker } from '@xueshi/worker/platform/run';

/**
 * The worker as the product runs it, which ends itself with SIGKILL once it has handled rows: `before-commit` inside the
 * transaction, `after-commit` before the queue is told, or `never`. Each line on stdout is something it did.
 */
const [, , databaseUrl = '', dies = 'never'] = process.argv;
const say = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`);
const die = (): void => void process.kill(process.pid, 'SIGKILL');

await runWorker({
  databaseUrl,
  redis: redisOf(readSettings(redisNames)),
  db: await connectDatabase({ url: databaseUrl, entities }),
  clock: systemClock,
  log: createLog('mortal worker', 'error'),
  storage: folderStorage(tmpdir()),
  scratch: tmpdir(),
  mediaLimits: { largestBytes: 0, longestMs: 0 },
  taskList: [],
  list: jobs.map((job) => ({
    name: job.name,
    batch: job.batch,
    run: async (...given: Parameters<typeof job.run>) => {
      const rows = await job.run(...given);
      say({ ran: job.name, rows });
      if (dies === 'before-commit' && rows > 0) die();
      return rows;
    },
  })),
  beforeAcknowledging: (job, rows) => {
    say({ handled: job, rows });
    if (dies === 'after-commit' && rows > 0) die();
  },
});
say({ ready: true });
