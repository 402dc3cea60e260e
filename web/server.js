/**
 * The one origin a browser sees: pages, and /graphql, /media, /uploads streamed to the API. Starts on the settings of
 * `schema/platform/settings`; ends when told to, letting what is under way finish.
 */

/** @import { IncomingMessage, ServerResponse } from 'node:http' */

import { createServer } from 'node:http';
import process from 'node:process';
import compression from 'compression';
import { readSettings } from '@xueshi/schema/platform/settings';
import { toApi } from './server/to-api.js';
import { secure } from './server/headers.js';
import { health } from './server/health.js';
import { identify } from './server/visitor.js';

const settings = readSettings(['WEB_PORT', 'API_URL', 'PUBLIC_URL']);
const publicUrl = new URL(settings.PUBLIC_URL);

// Kit reads these when its handler is loaded: hence the import below, after them.
process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
process.env['API_URL'] = settings.API_URL;
/** @type {{ handler: (request: IncomingMessage, response: ServerResponse, next: () => void) => void }} */
const { handler: pages } = await import(new URL('./build/handler.js', import.meta.url).href);

/** @type {(request: IncomingMessage, response: ServerResponse, next: () => void) => void} */
const compress = /** @type {never} */ (compression({ threshold: 1024 }));
const proxied = toApi(settings.API_URL);
const healthy = health(settings.API_URL);

const server = createServer((request, response) => {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  identify(request, publicUrl);
  if (healthy(path, response)) return;
  secure(response, path, publicUrl);
  if (proxied.handles(path)) {
    proxied.stream(request, response);
    return;
  }
  compress(request, response, () =>
    pages(request, response, () => {
      response.statusCode = 404;
      response.end();
    }),
  );
});
server.on('upgrade', (_request, socket) => socket.destroy());

server.listen(settings.WEB_PORT, () => console.log(`web ready on http://localhost:${port()}`));
server.on('error', (fault) => {
  console.error(fault.message);
  process.exit(1);
});

function port() {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : settings.WEB_PORT;
}

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 5_000).unref();
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
