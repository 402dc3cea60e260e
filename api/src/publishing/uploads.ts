import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { EVENTS, Server, type Upload } from '@tus/server';
import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { isUuid } from '@xueshi/schema/kernel/ids';
import { localeFrom } from '@xueshi/schema/kernel/locale';
import { refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import { sourceKeyOf } from '@xueshi/schema/publishing/media.rules';
import { deleteMedia, noteReceived } from '@xueshi/schema/publishing/media.store';
import { presentRefusal } from '../platform/refusal.present.js';
import type { Deps } from '../platform/scope.js';
import { mayPublish } from './media.policy.js';
import { mediaRefusals } from './media.refusals.js';
import { createUpload, finishedUpload, ownerOf } from './upload-acts.js';
import { databaseLocker } from './upload-locker.js';

/** How often the library is told how far an upload is. */
const noteEvery = 3_000;

type Asked = Parameters<NonNullable<ConstructorParameters<typeof Server>[0]['onIncomingRequest']>>[0];

/** A refusal as the protocol's library hands it on: the same three sentences as everywhere, as JSON. */
class UploadRefused extends Error {
  readonly body: string;

  constructor(
    readonly status_code: number,
    refused: Refused,
    request: Asked,
  ) {
    super(refused.key);
    const locale = localeFrom(request.headers.get('accept-language') ?? undefined);
    const { rule, key, what, why, next, nextHref } = presentRefusal(mediaRefusals)(refused, locale);
    this.body = JSON.stringify({ refusal: { rule, key, what, why, next, nextHref } });
  }
}

/**
 * Resumable uploads (tus 1.0) at /uploads: for trainers, into the library of their organisation. Every request, each
 * chunk too, is judged anew, so that a session that ended stops an upload and signing in again goes on with it.
 */
export const createUploads = (
  deps: Deps,
  viewerOf: (cookies: string | undefined) => Actor | null | Promise<Actor | null>,
): ((request: IncomingMessage, response: ServerResponse) => Promise<void>) => {
  const { db, clock, uploads, log } = deps;
  const actors = new WeakMap<Asked, Actor>();
  const idOf = (assetId: string): string => `${uploads.prefix}${sourceKeyOf(assetId)}`;
  const nameOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

  /** Who asks, if they may: signed in, a trainer, from a page of ours. */
  const judged = async (request: Asked): Promise<Actor> => {
    const known = actors.get(request);
    if (known !== undefined) return known;
    const origin = request.headers.get('origin');
    const site = request.headers.get('sec-fetch-site');
    // The cookie is SameSite=Lax and the protocol's header needs a preflight; this is the third lock on the door.
    if ((site !== null && site !== 'same-origin') || (origin !== null && !isOwn(origin, request)))
      throw new UploadRefused(403, refuse('L1', 'foreignPage'), request);
    const viewer = await viewerOf(request.headers.get('cookie') ?? undefined);
    if (viewer === null) throw new UploadRefused(401, refuse('A8', 'signInAgain'), request);
    if (!mayPublish.allows(viewer)) throw new UploadRefused(403, refuse('A12', 'trainersOnly'), request);
    actors.set(request, viewer);
    return viewer;
  };
  const finish = (upload: Upload): Promise<void> => finishedUpload(deps, upload, nameOf(upload.id));

  const server = new Server({
    path: '/uploads',
    datastore: uploads.store,
    locker: databaseLocker(db),
    // No other origin is let in; without a list the library would let in all.
    allowedOrigins: () => false,
    postReceiveInterval: noteEvery,
    disableTerminationForFinishedUploads: true,
    namingFunction: () => idOf(randomUUID()),
    generateUrl: (_, { id }) => `/uploads/${nameOf(id)}`,
    getFileIdFromRequest: (_, name) => (name !== undefined && isUuid(name) ? idOf(name) : undefined),
    onIncomingRequest: async (request, id) => {
      const actor = await judged(request);
      if (request.method === 'POST') return;
      const upload = await uploads.store.getUpload(id).catch(() => null);
      // Somebody else's answers like one that does not exist.
      if (upload === null || ownerOf(upload) !== actor.organisationId)
        throw new UploadRefused(410, refuse('L1', 'uploadGone'), request);
      if (request.method !== 'HEAD') return;
      await noteReceived(db.read(), nameOf(id), upload.offset, clock.now());
      // The process that took the last byte may have died before it could say so.
      if (upload.offset === upload.size) await finish(upload);
    },
    onUploadCreate: async (request, upload) => {
      const created = await createUpload(deps, await judged(request), upload, nameOf(upload.id));
      if ('refused' in created)
        throw new UploadRefused(created.key === 'fileTooLarge' ? 413 : 422, created, request);
      return { metadata: created };
    },
    onUploadFinish: async (_, upload) => {
      await finish(upload);
      return {};
    },
    onResponseError: (_, error) => {
      if (!('status_code' in error)) log.error({ err: error }, 'an upload failed');
      return undefined;
    },
  });
  server.on(EVENTS.POST_RECEIVE, (_, upload: Upload) => {
    noteReceived(db.read(), nameOf(upload.id), upload.offset, clock.now()).catch((error: unknown) =>
      log.warn({ err: error }, 'the progress of an upload could not be noted'),
    );
  });
  // Given up by who sent it: the library forgets it too.
  server.on(EVENTS.POST_TERMINATE, (_request, _response, id: string) => {
    db.work((tx) => deleteMedia(tx, nameOf(id), clock.now())).catch((error: unknown) =>
      log.warn({ err: error }, 'an upload that was given up is still in the library'),
    );
  });
  return (request, response) => server.handle(request, response);
};

/** The browser's word for the page it is on, against the host it spoke to. */
const isOwn = (origin: string, request: Asked): boolean => {
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  return URL.canParse(origin) && new URL(origin).host === host;
};
