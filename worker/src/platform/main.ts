import { join } from 'node:path';
import { entities } from '@xueshi/schema/entities';
import { refuseOwner } from '@xueshi/schema/migrations/migrate';
import { systemClock } from '@xueshi/schema/platform/clock';
import { connectDatabase } from '@xueshi/schema/platform/database';
import { databaseNames, databaseOf } from '@xueshi/schema/platform/database-settings';
import { createLog } from '@xueshi/schema/platform/log';
import { untilToldToStop } from '@xueshi/schema/platform/process';
import { readSettings } from '@xueshi/schema/platform/settings';
import { folderStorage } from '@xueshi/schema/platform/storage';
import { runWorker } from './run.js';

const settings = readSettings([...databaseNames, 'REDIS_URL', 'XUESHI_DATA_DIR', 'XUESHI_LOG_LEVEL']);
const log = createLog('worker', settings.XUESHI_LOG_LEVEL);
await refuseOwner(settings.DATABASE_URL);
const db = await connectDatabase({ ...databaseOf(settings, log), entities });
const worker = await runWorker({
  databaseUrl: settings.DATABASE_URL,
  redisUrl: settings.REDIS_URL,
  db,
  clock: systemClock,
  log,
  storage: folderStorage(join(settings.XUESHI_DATA_DIR, 'media')),
});
process.stdout.write(`${JSON.stringify({ ready: true })}\n`);

await untilToldToStop();
await worker.stop();
await db.close();
process.exit(0);
