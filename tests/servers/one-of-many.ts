import { writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { startApi } from '@xueshi/api/platform/start';
import { folderPlace } from '@xueshi/api/publishing/upload-store';
import { entities } from '@xueshi/schema/entities';
import type { Clock } from '@xueshi/schema/platform/clock';
import { connectDatabase } from '@xueshi/schema/platform/database';
import { createLog } from '@xueshi/schema/platform/log';
import { redisNames, redisOf } from '@xueshi/schema/platform/redis-settings';
import { createSealing } from '@xueshi/schema/platform/sealing';
import { readSettings } from '@xueshi/schema/platform/settings';
import { folderStorage } from '@xueshi/schema/platform/storage';
import { runWorker } from '@xueshi/worker/platform/run';
import { testNow, testSecret } from '../support/seed.js';

/**
 * One API or one worker of several on the same servers, parts and all as the product runs them. Their common clock starts
 * in the test city at `began` and runs `speed` times as fast, so that a lesson is over in seconds.
 */
const [, , kind = '', databaseUrl = '', began = '0', speed = '1'] = process.argv;
const clock: Clock = {
  now: () => new Date(testNow.getTime() + (Date.now() - Number(began)) * Number(speed)),
};
const db = await connectDatabase({ url: databaseUrl, entities });
const log = createLog(`${kind} of many`, 'error');
const storage = folderStorage(tmpdir());
const mediaLimits = { largestBytes: 0, longestMs: 0 };
const uploads = folderPlace(tmpdir());

const start = async (): Promise<object> => {
  if (kind === 'api')
    return startApi(
      {
        db,
        clock,
        sealing: createSealing(testSecret),
        storage,
        uploads,
        mediaLimits,
        log,
        publicUrl: 'http://localhost:3000',
      },
      0,
      () => true,
    ).then(({ port }) => ({ port }));
  await runWorker({
    databaseUrl,
    redis: redisOf(readSettings(redisNames)),
    db,
    clock,
    log,
    storage,
    mediaLimits,
    scratch: tmpdir(),
  });
  return {};
};
writeSync(1, `${JSON.stringify({ ready: true, ...(await start()) })}\n`);
