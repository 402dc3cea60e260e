import { Health } from '@xueshi/schema/platform/health';
import { systemClock } from '@xueshi/schema/platform/clock';

const PATIENCE_MS = 1_200;

/**
 * What the web needs: the API behind it. Degraded there is degraded here.
 * @param {string} apiUrl
 */
export function healthOf(apiUrl) {
  return new Health(systemClock, [
    {
      name: 'api',
      vital: true,
      look: async () => {
        const response = await fetch(new URL('/readyz', apiUrl), {
          signal: AbortSignal.timeout(PATIENCE_MS),
        });
        /** @type {{ status?: unknown }} */
        const body = await response.json();
        if (!response.ok) return { condition: 'down', note: `status ${response.status}` };
        return { condition: body.status === 'degraded' ? 'degraded' : 'ok' };
      },
    },
  ]);
}

/**
 * /healthz and /readyz on the public origin: how it is in one word; the parts are told on a port of its own (see
 * WEB_METRICS_PORT), metrics nowhere here.
 * @param {Health} health
 * @returns {(path: string, response: import('node:http').ServerResponse) => boolean} true when it answered
 */
export function publicHealth(health) {
  return (path, response) => {
    if (path === '/healthz') {
      answer(response, 200, { ok: true });
      return true;
    }
    if (path === '/readyz') {
      void health
        .report()
        .then(({ ready, status, since }) => answer(response, ready ? 200 : 503, { status, ready, since }));
      return true;
    }
    return false;
  };
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {object} body
 */
function answer(response, status, body) {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(`${JSON.stringify(body)}\n`);
}
