const PATIENCE_MS = 2_000;

/**
 * /healthz: this process answers. /readyz: and the API behind it is ready too.
 * @param {string} apiUrl
 * @returns {(path: string, response: import('node:http').ServerResponse) => boolean} true when it answered
 */
export function health(apiUrl) {
  return (path, response) => {
    if (path === '/healthz') {
      answer(response, 200, 'ok');
      return true;
    }
    if (path === '/readyz') {
      void ready(apiUrl).then((fine) =>
        answer(response, fine ? 200 : 503, fine ? 'ready' : 'the API is not ready'),
      );
      return true;
    }
    return false;
  };
}

/** @param {string} apiUrl */
async function ready(apiUrl) {
  try {
    const response = await fetch(new URL('/readyz', apiUrl), { signal: AbortSignal.timeout(PATIENCE_MS) });
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} words
 */
function answer(response, status, words) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${words}\n`);
}
