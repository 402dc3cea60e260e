import type { Upload } from '@tus/server';
import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { uuidOf } from '@xueshi/schema/kernel/ids';
import { isRefused, refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import { recordAudit } from '@xueshi/schema/platform/audit';
import { posterRefused, sourceKeyOf, titleOf, videoRefused } from '@xueshi/schema/publishing/media.rules';
import {
  beginPoster,
  beginUpload,
  deleteAbandoned,
  finishUpload,
  readMedia,
} from '@xueshi/schema/publishing/media.store';
import { auditEvent } from '../platform/audit.js';
import type { Deps } from '../platform/scope.js';

/** What is kept with an upload: written by us when it is created, whatever the browser sent. */
type Kept = {
  readonly organisationId: string;
  readonly uploadedBy: string;
  readonly filename: string;
  /** the video whose poster it is; not there for a video */
  readonly posterOf?: string;
};

export const ownerOf = (upload: Upload): string | null => upload.metadata?.['organisationId'] ?? null;

/** L1: begins a video, or a poster of a video of one's own; what is kept with it, or why it is not taken. */
export const createUpload = async (
  { db, clock, mediaLimits }: Deps,
  actor: Actor,
  upload: Upload,
  id: string,
): Promise<Kept | Refused> => {
  const [filename, bytes] = [nameIn(upload), upload.size];
  if (bytes === undefined) return refuse('L1', 'sizeUnknown');
  const kept = { organisationId: actor.organisationId, uploadedBy: actor.accountId, filename };
  const poster = upload.metadata?.['posterOf'];
  if (poster !== undefined && poster !== null) {
    const asset = await ownMedia(db, actor, poster);
    if (isRefused(asset)) return asset;
    return posterRefused(filename, bytes) ?? { ...kept, posterOf: asset };
  }
  const refused = videoRefused(filename, bytes, mediaLimits);
  if (refused !== null) return refused;
  const now = clock.now();
  await db.work(async (tx) => {
    await deleteAbandoned(tx, now);
    await beginUpload(tx, { ...kept, id, title: titleOf(filename), bytes, now });
    const about = { subject: { type: 'MediaAsset', id }, facts: { bytes } };
    await recordAudit(tx, [auditEvent(actor, now, 'media.upload', about)]);
  });
  return kept;
};

/** The last byte is there: the video is encoded, the poster made. Told again it changes nothing. */
export const finishedUpload = async (
  { db, clock }: Deps,
  { metadata }: Upload,
  id: string,
): Promise<void> => {
  const [now, sourceKey] = [clock.now(), sourceKeyOf(id)];
  const [posterOf, uploadedBy] = [metadata?.['posterOf'], metadata?.['uploadedBy']];
  await db.work(async (tx) => {
    if (typeof posterOf !== 'string' || typeof uploadedBy !== 'string')
      await finishUpload(tx, { id, sourceKey, now });
    else await beginPoster(tx, { assetId: posterOf, from: { key: sourceKey }, requestedBy: uploadedBy, now });
  });
};

/** The last part of the name only, without what has no place in a sentence. */
const nameIn = (upload: Upload): string => {
  const given = upload.metadata?.['filename'] ?? upload.metadata?.['name'] ?? '';
  const name = given.split(/[\\/]/).at(-1) ?? '';
  return Array.from(name.replaceAll(/\p{C}/gu, '').trim()).slice(-120).join('');
};

const ownMedia = async (db: Deps['db'], actor: Actor, globalId: string): Promise<string | Refused> => {
  const id = uuidOf('MediaAsset', globalId);
  const asset = id === null ? null : await readMedia(db.read(), id);
  if (asset?.organisationId !== actor.organisationId) return refuse('L1', 'mediaNotFound');
  return asset.mediaKey === null ? refuse('L1', 'mediaNotReady') : asset.id;
};
