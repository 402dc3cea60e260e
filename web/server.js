/**
 * The one origin a browser sees: pages, and /graphql, /media, /uploads streamed to the API. Starts on the settings of
 * `schema/platform/settings`; ends when told to, letting what is under way finish.
 */

/** @import { IncomingMessage, ServerResponse } from 'node:http' */

import { createServer } from 'node:http';
import process from 'node:process';
import { gracefully } from '@xueshi/schema/platform/graceful-server';
import { createLog } from '@xueshi/schema/platform/log';
import { listenOperations, operationsOf } from '@xueshi/schema/platform/operations';
import { endProcess, stopPatience, untilToldToStop } from '@xueshi/schema/platform/process';
import { readSettings } from '@xueshi/schema/platform/settings';
import { openTracing } from '@xueshi/schema/platform/tracing';
import { compress } from './server/compress.js';
import { following } from './server/followed.js';
import { healthOf, publicHealth } from './server/health.js';
import { secure } from './server/headers.js';
import { toApi } from './server/to-api.js';
import { identify } from './server/visitor.js';

const settings = readSettings([
  'WEB_PORT',
  'WEB_METRICS_PORT',
  'API_URL',
  'PUBLIC_URL',
  'XUESHI_LOG_LEVEL',
  'XUESHI_METRICS_TOKEN',
  'XUESHI_DRAIN_SECONDS',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_TRACES_SAMPLER_ARG',
]);
const publicUrl = new URL(settings.PUBLIC_URL);
const log = createLog('web', settings.XUESHI_LOG_LEVEL);
const tracer = await openTracing('web', settings);

// Kit reads these when its handler is loaded: hence the import below, after them.
process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
process.env['API_URL'] = settings.API_URL;
/** @type {{ handler: (request: IncomingMessage, response: ServerResponse, next: () => void) => void }} */
const { handler: pages } = await import(new URL('./build/handler.js', import.meta.url).href);

const compressed = compress();
const proxied = toApi(settings.API_URL);
const health = healthOf(settings.API_URL);
const healthy = publicHealth(health);
const follow = following(log);

const server = createServer((request, response) => {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  identify(request, publicUrl);
  if (healthy(path, response)) return;
  secure(response, path, publicUrl);
  follow(request, response, path, () => {
    if (path === '/graphql') {
      compressed(request, response, () => proxied.stream(request, response));
      return;
    }
    if (proxied.handles(path)) {
      proxied.stream(request, response);
      return;
    }
    compressed(request, response, () =>
      pages(request, response, () => {
        response.statusCode = 404;
        response.end();
      }),
    );
  });
});
const closing = gracefully(server);
server.on('upgrade', (_request, socket) => socket.destroy());
server.on('error', (fault) => {
  console.error(fault.message);
  process.exit(1);
});

const operations = operationsOf({ service: 'web', health, metricsToken: settings.XUESHI_METRICS_TOKEN });
const aside = await listenOperations(operations, settings.WEB_METRICS_PORT);
server.listen(settings.WEB_PORT, () => {
  console.log(`web ready on http://localhost:${port()}, health and metrics on ${aside.port}`);
  void operations.openMetrics();
});

function port() {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : settings.WEB_PORT;
}

await untilToldToStop();
closing.announce();
await endProcess({
  health,
  log,
  drainSeconds: settings.XUESHI_DRAIN_SECONDS,
  steps: [() => closing.close(stopPatience), () => aside.stop(), () => tracer.stop()],
});
