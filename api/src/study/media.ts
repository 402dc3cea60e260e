import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import type { StoredObject } from '@xueshi/schema/platform/storage';
import type { Deps } from '../platform/scope.js';
import { sendJson } from '../platform/http.js';
import type { MediaAccess } from './media-access.js';
import { mediaFileOf, type MediaFile } from './media-path.js';

/** Streams a lesson's files to whoever may see the lesson: whole or one range, revalidated by ETag. */
export const serveMedia = async (
  { storage, log }: Pick<Deps, 'storage' | 'log'>,
  allows: MediaAccess,
  request: IncomingMessage,
  response: ServerResponse,
  viewer: Actor | null,
): Promise<void> => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return sendJson(response, 405, { error: 'method not allowed' });
  }
  // Denied before it is told whether the file exists.
  if (viewer === null) return sendJson(response, 401, { error: 'sign in to watch' });
  const file = mediaFileOf(new URL(request.url ?? '/', 'http://localhost').pathname);
  // Somebody else's video answers like one that does not exist.
  const allowed = file !== null && (await allows(viewer, file.folder));
  const stored = allowed ? await storage.get(file.key) : null;
  if (file === null || stored === null) return sendJson(response, 404, { error: 'not found' });

  const etag = `"${stored.version}"`;
  describe(response, file, etag);
  if (matches(request.headers['if-none-match'], etag)) return end(response, 304);
  const range = rangeOf(request, stored.size, etag);
  if (range === 'unsatisfiable') {
    response.setHeader('content-range', `bytes */${stored.size}`);
    return end(response, 416);
  }
  await send(request, response, stored, range).catch((error: unknown) => {
    // A player that seeks or leaves hangs up: nothing is wrong.
    if (!response.destroyed) log.warn({ err: error, key: file.key }, 'a media file could not be sent');
    response.destroy();
  });
};

const describe = (response: ServerResponse, { contentType, keep }: MediaFile, etag: string): void => {
  response.setHeader('content-type', contentType);
  response.setHeader('etag', etag);
  response.setHeader('accept-ranges', 'bytes');
  response.setHeader('cache-control', keep ? 'private, max-age=600' : 'private, no-cache');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
};

const end = (response: ServerResponse, status: number): void => {
  response.removeHeader('content-type');
  response.writeHead(status).end();
};

const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);

interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** One range of bytes; several, or another unit, are answered with the whole as HTTP allows. */
const rangeOf = (
  { headers }: IncomingMessage,
  size: number,
  etag: string,
): ByteRange | 'unsatisfiable' | null => {
  const ifRange = headers['if-range'];
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? [];
  if ((first === '' && last === '') || (ifRange !== undefined && ifRange !== etag)) return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const until = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < start) return null;
  return start > until ? 'unsatisfiable' : { start, end: until };
};

const send = async (
  { method }: IncomingMessage,
  response: ServerResponse,
  stored: StoredObject,
  range: ByteRange | null,
): Promise<void> => {
  const length = range === null ? stored.size : range.end - range.start + 1;
  response.setHeader('content-length', length);
  if (range !== null) response.setHeader('content-range', `bytes ${range.start}-${range.end}/${stored.size}`);
  response.writeHead(range === null ? 200 : 206);
  if (method === 'HEAD' || length === 0) response.end();
  else await pipeline(stored.stream(range ?? undefined), response);
};
