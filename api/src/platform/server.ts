import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from '@xueshi/schema/platform/log';
import { sendJson } from './http.js';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface Routes {
  readonly graphql: Handler;
  readonly media: Handler;
  readonly exports: Handler;
  /** what stands in the way of serving; nothing when ready */
  readonly ready: () => Promise<string[]>;
}

export interface ApiServer {
  readonly port: number;
  /** takes no new connection, lets running requests end */
  stop(): Promise<void>;
}

/** Listens on a port of this machine (0: any free one) and hands requests to their routes. */
export const listen = async (routes: Routes, port: number, log: Logger): Promise<ApiServer> => {
  const route = (path: string): Handler | null => {
    if (path === '/graphql') return routes.graphql;
    if (path.startsWith('/media/')) return routes.media;
    if (path.startsWith('/exports/')) return routes.exports;
    if (path === '/healthz') return async (_, response) => sendJson(response, 200, { ok: true });
    if (path === '/readyz') return async (_, response) => sendReadiness(response, await routes.ready());
    return null;
  };
  const server = createServer((request, response) => {
    // Taken as text: an address that is none must find no route, not throw where nobody catches.
    const handler = route((request.url ?? '/').split('?', 1)[0] ?? '/');
    if (handler === null) return sendJson(response, 404, { error: 'not found' });
    handler(request, response).catch((error: unknown) => {
      log.error({ err: error, path: request.url }, 'a request failed');
      sendJson(response, 500, {
        errors: [{ message: 'internal error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
      });
    });
  });
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve());
  });
  return { port: portOf(server), stop: () => stop(server) };
};

const sendReadiness = (response: ServerResponse, missing: readonly string[]): void =>
  sendJson(response, missing.length === 0 ? 200 : 503, { ready: missing.length === 0, missing });

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
