import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gracefully } from '@xueshi/schema/platform/graceful-server';
import type { Logger } from '@xueshi/schema/platform/log';
import type { Operations } from '@xueshi/schema/platform/operations';
import { stopPatience } from '@xueshi/schema/platform/process';
import { sendJson, type Handler } from './http.js';
import { observed } from './observed.js';

export interface Routes {
  readonly graphql: Handler;
  readonly media: Handler;
  readonly exports: Handler;
  readonly sheets: Handler;
  readonly uploads: Handler;
  readonly operations: Operations;
}

export interface ApiServer {
  readonly port: number;
  /** asks those who are answered to come back on another connection: it will end soon */
  announceStop(): void;
  /** takes no new connection, lets running requests end */
  stop(): Promise<void>;
}

/** Listens on a port of this machine (0: any free one) and hands requests to their routes. */
export const listen = async (routes: Routes, port: number, log: Logger): Promise<ApiServer> => {
  const graphql = observed('graphql', routes.graphql, log);
  const media = observed('media', routes.media, log);
  const uploads = observed('uploads', routes.uploads, log);
  const exported = observed('exports', routes.exports, log);
  const sheets = observed('sheets', routes.sheets, log);
  const route = (path: string): Handler | null => {
    if (path === '/graphql') return graphql;
    if (path.startsWith('/media/')) return media;
    if (path === '/uploads' || path.startsWith('/uploads/')) return uploads;
    if (path.startsWith('/exports/')) return exported;
    if (path.startsWith('/sheets/')) return sheets;
    return null;
  };
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    const handler = route(path);
    if (handler === null) {
      if (!routes.operations.answer(path, request, response)) sendJson(response, 404, { error: 'not found' });
      return;
    }
    handler(request, response).catch((error: unknown) => {
      log.error({ err: error }, 'a request failed');
      sendJson(response, 500, {
        errors: [{ message: 'internal error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
      });
    });
  });
  server.keepAliveTimeout = 65_000;
  const closing = gracefully(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve());
  });
  return {
    port: portOf(server),
    announceStop: () => closing.announce(),
    stop: async () => {
      if (!(await closing.close(stopPatience))) log.warn('requests that took too long were cut');
    },
  };
};

/** Taken as text: an address that is none must find no route, not throw where nobody catches. */
const pathOf = (url: string): string => {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
};

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
