/**
 * @import { IncomingHttpHeaders } from 'node:http'
 * @typedef {{ headers: IncomingHttpHeaders, socket: { remoteAddress?: string | undefined } }} Asked the part of a request
 * that says who asks
 */

const NEAR = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd])/i;

/**
 * Tells Kit and the API who asks and how, in headers that a client cannot choose. What a browser claims of itself is
 * overwritten; a proxy is believed only when the public address is https (so there must be one) and it is a neighbour.
 * @param {Asked} request
 * @param {URL} publicUrl
 */
export function identify(request, publicUrl) {
  const behindProxy = publicUrl.protocol === 'https:';
  const peer = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  request.headers['x-forwarded-for'] = (behindProxy && NEAR.test(peer) && lastHop(request)) || peer;
  // Behind plain http Kit needs to be told so, or every form answers 403.
  request.headers['x-forwarded-proto'] =
    request.headers.host === publicUrl.host && behindProxy ? 'https' : 'http';
  request.headers['x-forwarded-host'] = request.headers.host ?? '';
}

/**
 * The address the nearest proxy saw: it appends, so the last one is its word and the ones before are the client's.
 * @param {Asked} request
 */
function lastHop(request) {
  return String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
}
