import { entities } from '@xueshi/schema/entities';
import { checkDatabase } from '@xueshi/schema/platform/check-postgres';
import { checkAll, checkStorage } from '@xueshi/schema/platform/check-servers';
import { systemClock } from '@xueshi/schema/platform/clock';
import { connectDatabase } from '@xueshi/schema/platform/database';
import { databaseNames, databaseOf } from '@xueshi/schema/platform/database-settings';
import { createLog } from '@xueshi/schema/platform/log';
import { endProcess, untilToldToStop } from '@xueshi/schema/platform/process';
import { createSealing } from '@xueshi/schema/platform/sealing';
import { readSettings } from '@xueshi/schema/platform/settings';
import { openStorage } from '@xueshi/schema/platform/storage-open';
import { storageNames } from '@xueshi/schema/platform/storage-settings';
import { openTracing } from '@xueshi/schema/platform/tracing';
import { orEnd } from '@xueshi/schema/platform/start-fault';
import { trustedWeb } from './http.js';
import { mediaLimitsOf, mediaSettingNames } from '@xueshi/schema/publishing/media-settings';
import { openUploadPlace } from '../publishing/upload-store.js';
import { startApi } from './start.js';

const settings = readSettings([
  ...databaseNames,
  'API_PORT',
  'PUBLIC_URL',
  'XUESHI_TRUSTED_WEB',
  ...storageNames,
  ...mediaSettingNames,
  'XUESHI_SECRET',
  'XUESHI_SMALLEST_GROUP',
  'SMS_GATEWAY_URL',
  'XUESHI_LOG_LEVEL',
  'XUESHI_METRICS_TOKEN',
  'XUESHI_DRAIN_SECONDS',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_TRACES_SAMPLER_ARG',
]);
const log = createLog('api', settings.XUESHI_LOG_LEVEL);
const tracer = await openTracing('api', settings);
await orEnd(checkAll([checkDatabase(settings.DATABASE_URL), checkStorage(settings)]));
const db = await connectDatabase({ ...databaseOf(settings, log), entities });
const api = await startApi(
  {
    db,
    clock: systemClock,
    sealing: createSealing(settings.XUESHI_SECRET),
    storage: await openStorage(settings),
    uploads: await openUploadPlace(settings),
    mediaLimits: mediaLimitsOf(settings),
    log,
    publicUrl: settings.PUBLIC_URL,
    trustedWeb: trustedWeb(settings.XUESHI_TRUSTED_WEB),
    smsGateway: settings.SMS_GATEWAY_URL !== undefined,
    smallestGroup: settings.XUESHI_SMALLEST_GROUP,
  },
  settings.API_PORT,
  undefined,
  {
    dataDir: settings.XUESHI_DATA_DIR,
    metricsToken: settings.XUESHI_METRICS_TOKEN,
    replica: settings.DATABASE_REPLICA_URL !== undefined,
  },
);
process.stdout.write(`${JSON.stringify({ ready: true, port: api.port })}\n`);
void api.openMetrics();

await untilToldToStop();
api.announceStop();
await endProcess({
  health: api.health,
  log,
  drainSeconds: settings.XUESHI_DRAIN_SECONDS,
  steps: [() => api.stop(), () => db.close(), () => tracer.stop()],
});
