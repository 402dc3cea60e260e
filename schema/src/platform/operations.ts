import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Health } from './health.js';
import { gracefully } from './graceful-server.js';
import type { Exposition } from './prometheus.js';

export interface OperationsOptions {
  readonly service: string;
  readonly health: Health;
  /** who shows it may read the metrics from anywhere; without one only this machine may */
  readonly metricsToken: string | undefined;
}

/** What whoever runs the product asks of a process: is it alive, is it ready, what did it count. */
export interface Operations {
  /** answers /healthz, /readyz and /metrics; false for any other path */
  answer(path: string, request: IncomingMessage, response: ServerResponse): boolean;
  /** begins to count; done after the start, which it would hold up */
  openMetrics(): Promise<void>;
}

export const operationsOf = ({ service, health, metricsToken }: OperationsOptions): Operations => {
  let exposition: Promise<Exposition> | null = null;
  const open = (): Promise<Exposition> =>
    (exposition ??= import('./prometheus.js').then(({ openPrometheus }) => openPrometheus(service)));

  const metrics = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // Like an address that does not exist: a stranger learns nothing.
    if (!mayRead(request, metricsToken)) return send(response, 404, 'text/plain', 'not found\n');
    const exposed = await open();
    send(response, 200, exposed.contentType, await exposed.text());
  };
  return {
    answer: (path, request, response) => {
      if (path === '/healthz') send(response, 200, json, '{"ok":true}\n');
      else if (path === '/readyz')
        void health.report().then((report) => {
          send(response, report.ready ? 200 : 503, json, `${JSON.stringify(report)}\n`);
        });
      else if (path === '/metrics')
        metrics(request, response).catch(() => send(response, 500, 'text/plain', 'no metrics\n'));
      else return false;
      return true;
    },
    openMetrics: async () => {
      await open();
    },
  };
};

const json = 'application/json; charset=utf-8';
const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** A request that came through a proxy of this machine has a loopback peer too, but says so. */
const mayRead = ({ headers, socket }: IncomingMessage, token: string | undefined): boolean => {
  if (token === undefined)
    return (
      loopback.has(socket.remoteAddress ?? '') &&
      ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via'].every((name) => headers[name] === undefined)
    );
  const given = Buffer.from(headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
};

const send = (response: ServerResponse, status: number, type: string, body: string): void => {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
};

/** A server of its own for a process without one, or whose own is public. Without a port: a free one, for this machine only. */
export const listenOperations = async (
  operations: Operations,
  port: number | undefined,
): Promise<{ readonly port: number; stop(): Promise<void> }> => {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (!operations.answer(path, request, response)) send(response, 404, 'text/plain', 'not found\n');
  });
  const closing = gracefully(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    if (port === undefined) server.listen(0, '127.0.0.1', resolve);
    else server.listen(port, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      await closing.close(1_000);
    },
  };
};
