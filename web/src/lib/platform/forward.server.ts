import { parseSetCookie } from 'cookie';
import type { RequestEvent } from '@sveltejs/kit';
import { postToApi } from './api-wire.server.js';
import { apiUrl } from './settings.server.js';

/**
 * A page's request to the API, made on the reader's behalf: same cookie, language and address; cookies the API
 * sets (sign-in, rotation, sign-out) reach the browser with the page.
 */
export async function forwardToApi(event: RequestEvent, request: Request): Promise<Response> {
  const headers = new Headers(request.headers);
  copy(event.request.headers, headers, 'cookie');
  copy(event.request.headers, headers, 'user-agent');
  headers.set('accept-language', event.locals.locale);
  headers.set('origin', event.url.origin);
  headers.set('x-forwarded-for', forwardedFor(event));
  headers.set('x-forwarded-proto', event.url.protocol.slice(0, -1));
  const followed = event.platform?.req.xueshi;
  if (followed) {
    headers.set('traceparent', followed.traceparent);
    headers.set('x-xueshi-page', followed.requestId);
  }
  const response = await postToApi(new URL('/graphql', apiUrl()), headers, await request.text(), {
    again: event.request.method === 'GET',
  });
  for (const line of response.headers.getSetCookie()) {
    const { name, value, ...options } = parseSetCookie(line, { decode: (raw) => raw });
    event.cookies.set(name, value ?? '', { ...options, path: options.path ?? '/', encode: (raw) => raw });
  }
  return response;
}

function copy(from: Headers, to: Headers, name: string): void {
  const value = from.get(name);
  if (value !== null) to.set(name, value);
}

/** `server.js` has already appended the peer's address to what a trusted proxy sent. */
function forwardedFor(event: RequestEvent): string {
  return event.request.headers.get('x-forwarded-for') ?? event.getClientAddress();
}
