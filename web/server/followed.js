import { meters } from '@xueshi/schema/platform/metrics';
import { formatTraceparent, parseTraceparent } from '@xueshi/schema/platform/trace-context';
import { beginTrail } from '@xueshi/schema/platform/tracing';

/**
 * @import { IncomingMessage, ServerResponse } from 'node:http'
 * @import { Logger } from '@xueshi/schema/platform/log'
 * @typedef {{ requestId: string, traceparent: string, route: string | null, fail: (error: unknown) => void }} Followed what
 * pages are told of their request, as `event.platform.req.xueshi`
 */

/** Built files and drawings: too many and too much alike for a line each. */
const FILES = /^\/(_app|fonts|favicon|seal\.svg|site\.webmanifest|service-worker)/;
const PAGE = /^[0-9a-f]{32}$/;

/**
 * Follows a request from here to the API and to the jobs it causes: one id in every log, handed on as a W3C trace
 * context. Routes are named by their pattern: an address may hold what somebody searched for.
 * @param {Logger} log
 */
export function following(log) {
  /**
   * @param {IncomingMessage} request
   * @param {ServerResponse} response
   * @param {string} path
   * @param {() => void} handle
   */
  return (request, response, path, handle) => {
    if (FILES.test(path)) {
      handle();
      return;
    }
    const started = performance.now();
    const page = request.headers['x-xueshi-page'];
    const beginning = {
      name: `web ${request.method ?? 'GET'}`,
      kind: /** @type {const} */ ('server'),
      parent: parseTraceparent(request.headers['traceparent']),
      pageId: typeof page === 'string' && PAGE.test(page) ? page : null,
    };
    beginTrail(beginning, (span, { requestId, pageId }) => {
      const traceparent = formatTraceparent(span.context);
      // For the API behind the proxy, and for pages.
      request.headers['traceparent'] = traceparent;
      /** @type {Followed} */
      const followed = {
        requestId,
        traceparent,
        route: forwarded(path),
        fail: (error) => {
          span.fail(error instanceof Error ? error.name : 'error');
          log.error({ err: error, route: followed.route }, 'a page failed');
        },
      };
      Object.assign(request, { xueshi: followed });
      response.once('close', () => {
        const ms = performance.now() - started;
        const route = followed.route ?? 'none';
        const status = response.statusCode;
        span.set('http.route', route);
        span.set('http.response.status_code', status);
        if (status >= 500) span.fail(String(status));
        span.end();
        meters.page.record({ route, status: `${Math.floor(status / 100)}xx` }, ms / 1_000);
        const line = {
          requestId,
          ...(pageId === null ? {} : { pageId }),
          operation: route,
          method: request.method,
          status,
          ms: Math.round(ms * 10) / 10,
        };
        // What is passed on to the API is told there.
        if (forwarded(path) === null) log.info(line, 'answered');
        else log.debug(line, 'passed on');
      });
      handle();
    });
  };
}

/** @param {string} path @returns {string | null} the first word of an address of the API's, null for a page's */
function forwarded(path) {
  return /^\/(graphql|media|uploads)(?=\/|$)/.exec(path)?.[0] ?? null;
}
