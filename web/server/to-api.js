import { Agent } from 'node:http';
import { createProxyServer } from 'httpxy';

const PREFIXES = ['/graphql', '/media', '/uploads', '/exports', '/sheets'];

/** Longer than any upload of a lesson over a school's line takes between two packets. */
const SILENCE_MS = 60_000;

/**
 * Streams what belongs to the API there and back, so that a browser sees one origin.
 * @param {string} apiUrl
 */
export function toApi(apiUrl) {
  const agent = new Agent({ keepAlive: true, maxSockets: 512 });
  const proxy = createProxyServer({ target: apiUrl, agent, xfwd: false, proxyTimeout: SILENCE_MS });
  return {
    /** @param {string} path */
    handles: (path) => PREFIXES.some((prefix) => path === prefix || path.startsWith(`${prefix}/`)),
    /**
     * @param {import('node:http').IncomingMessage} request
     * @param {import('node:http').ServerResponse} response
     */
    stream: (request, response) => {
      proxy.web(request, response).catch(() => unavailable(response));
    },
  };
}

/**
 * The shape a GraphQL client understands: the page then shows that the platform is not answering.
 * @param {import('node:http').ServerResponse} response
 */
function unavailable(response) {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(503, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end('{"errors":[{"message":"The API is not answering","extensions":{"code":"UNAVAILABLE"}}]}');
}
