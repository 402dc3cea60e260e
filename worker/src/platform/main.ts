import { join } from 'node:path';
import { entities } from '@xueshi/schema/entities';
import { checkDatabase } from '@xueshi/schema/platform/check-postgres';
import { checkAll, checkQueue, checkStorage } from '@xueshi/schema/platform/check-servers';
import { systemClock } from '@xueshi/schema/platform/clock';
import { connectDatabase } from '@xueshi/schema/platform/database';
import { databaseNames, databaseOf } from '@xueshi/schema/platform/database-settings';
import { createLog } from '@xueshi/schema/platform/log';
import { listenOperations } from '@xueshi/schema/platform/operations';
import { endProcess, untilToldToStop } from '@xueshi/schema/platform/process';
import { redisNames, redisOf } from '@xueshi/schema/platform/redis-settings';
import { createSealing } from '@xueshi/schema/platform/sealing';
import { readSettings } from '@xueshi/schema/platform/settings';
import { orEnd } from '@xueshi/schema/platform/start-fault';
import { openStorage } from '@xueshi/schema/platform/storage-open';
import { storageNames } from '@xueshi/schema/platform/storage-settings';
import { openTracing } from '@xueshi/schema/platform/tracing';
import { mediaLimitsOf, mediaSettingNames } from '@xueshi/schema/publishing/media-settings';
import { gatewayOf } from '../messaging/text-gateway.js';
import { workerOperations } from './operated.js';
import { runWorker } from './run.js';

const settings = readSettings([
  ...databaseNames,
  ...redisNames,
  ...storageNames,
  ...mediaSettingNames,
  'WORKER_PORT',
  'XUESHI_SECRET',
  'SMS_GATEWAY_URL',
  'SMS_GATEWAY_SECRET',
  'XUESHI_LOG_LEVEL',
  'XUESHI_METRICS_TOKEN',
  'XUESHI_DRAIN_SECONDS',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_TRACES_SAMPLER_ARG',
]);
const log = createLog('worker', settings.XUESHI_LOG_LEVEL);
const tracer = await openTracing('worker', settings);
await orEnd(checkAll([checkDatabase(settings.DATABASE_URL), checkQueue(settings), checkStorage(settings)]));
const db = await connectDatabase({ ...databaseOf(settings, log), entities });
const worker = await runWorker({
  databaseUrl: settings.DATABASE_URL,
  redis: redisOf(settings),
  db,
  clock: systemClock,
  log,
  storage: await openStorage(settings),
  scratch: join(settings.XUESHI_DATA_DIR, 'scratch'),
  mediaLimits: mediaLimitsOf(settings),
  texts: { sealing: createSealing(settings.XUESHI_SECRET), gateway: gatewayOf(settings) },
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
