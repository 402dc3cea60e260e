import { join } from 'node:path';
import { entities } from '@xueshi/schema/entities';
import { refuseOwner } from '@xueshi/schema/migrations/migrate';
import { systemClock } from '@xueshi/schema/platform/clock';
import { connectDatabase } from '@xueshi/schema/platform/database';
import { databaseNames, databaseOf } from '@xueshi/schema/platform/database-settings';
import { createLog } from '@xueshi/schema/platform/log';
import { listenOperations } from '@xueshi/schema/platform/operations';
import { endProcess, untilToldToStop } from '@xueshi/schema/platform/process';
import { readSettings } from '@xueshi/schema/platform/settings';
import { folderStorage } from '@xueshi/schema/platform/storage';
import { openTracing } from '@xueshi/schema/platform/tracing';
import { workerOperations } from './operated.js';
import { runWorker } from './run.js';

const settings = readSettings([
  ...databaseNames,
  'REDIS_URL',
  'WORKER_PORT',
  'XUESHI_DATA_DIR',
  'XUESHI_LOG_LEVEL',
  'XUESHI_METRICS_TOKEN',
  'XUESHI_DRAIN_SECONDS',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_TRACES_SAMPLER_ARG',
]);
const log = createLog('worker', settings.XUESHI_LOG_LEVEL);
const tracer = await openTracing('worker', settings);
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
const { health, operations } = workerOperations({
  db,
  clock: systemClock,
  queue: worker.queue,
  dataDir: settings.XUESHI_DATA_DIR,
  metricsToken: settings.XUESHI_METRICS_TOKEN,
});
const server = await listenOperations(operations, settings.WORKER_PORT);
process.stdout.write(`${JSON.stringify({ ready: true, port: server.port })}\n`);
void operations.openMetrics();

await untilToldToStop();
await endProcess({
  health,
  log,
  drainSeconds: 0, // nobody is sent here: what is open, another worker takes
  steps: [() => worker.stop(), () => server.stop(), () => db.close(), () => tracer.stop()],
});
