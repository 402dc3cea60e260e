import { writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { once } from 'node:events';
import { entities } from '@xueshi/schema/entities';
import { systemClock } from '@xueshi/schema/platform/clock';
import { connectDatabase } from '@xueshi/schema/platform/database';
import { createLog } from '@xueshi/schema/platform/log';
import { untilToldToStop } from '@xueshi/schema/platform/process';
import { redisNames, redisOf } from '@xueshi/schema/platform/redis-settings';
import { readSettings } from '@xueshi/schema/platform/settings';
import { folderStorage } from '@xueshi/schema/platform/storage';
import { defineTask } from '@xueshi/worker/platform/task';
import { runWorker } from '@xueshi/worker/platform/run';

/**
 * A worker with one kind of task, which ends as soon as this process is one that may finish it: `never` works on it
 * until it is killed or told to stop, `at-once` finishes it. Each line on stdout is something it did.
 */
const [, , databaseUrl = '', finishes = 'never'] = process.argv;
const say = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`);

const task = defineTask(
  { name: 'test.long', atOnce: 1, attempts: 3 },
  {
    run: async ({ attempt, signal, progress }) => {
      progress(0.5, 'half');
      say({ began: attempt });
      if (finishes === 'never') await once(signal, 'abort').then(() => signal.throwIfAborted());
      return {};
    },
    ended: (_, { outcome }) => {
      say({ ended: outcome.state });
      return Promise.resolve();
    },
  },
);

const db = await connectDatabase({ url: databaseUrl, entities });
const worker = await runWorker({
  databaseUrl,
  redis: redisOf(readSettings(redisNames)),
  db,
  clock: systemClock,
  log: createLog('task worker', 'error'),
  storage: folderStorage(tmpdir()),
  scratch: tmpdir(),
  mediaLimits: { largestBytes: 0, longestMs: 0 },
  list: [],
  taskList: [task],
});
say({ ready: true });
await untilToldToStop();
await worker.stop();
say({ stopped: true });
process.exit(0);
