import type { Instant } from '../kernel/instants.js';
import type { Refused } from '../kernel/refusals.js';
import { row, rows, type Tx } from '../platform/database.js';
import { startTask } from '../platform/task.js';
import { encodeVideo, makePoster, removeMedia, type MakePoster } from './media.jobs.js';
import { abandonedAfterDays, type MediaState, type Rendition } from './media.rules.js';

/** A video of a library as plain columns. */
export interface MediaRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly uploadedBy: string;
  readonly uploaderName: string;
  readonly title: string;
  readonly filename: string;
  readonly bytes: number;
  readonly receivedBytes: number;
  readonly state: MediaState;
  readonly sourceKey: string | null;
  readonly taskId: string | null;
  readonly encodings: number;
  readonly mediaKey: string | null;
  readonly posters: number;
  readonly durationMs: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly renditions: readonly Rendition[];
  readonly storedBytes: number | null;
  readonly fault: Refused | null;
  readonly createdAt: Instant;
  readonly readyAt: Instant | null;
}

const columns = `a.id, a.organisation_id as "organisationId", a.uploaded_by as "uploadedBy", u.name as "uploaderName",
  a.title, a.filename, a.bytes, a.received_bytes as "receivedBytes", a.state, a.source_key as "sourceKey",
  a.task_id as "taskId", a.encodings, a.media_key as "mediaKey", a.posters, a.duration_ms as "durationMs",
  a.width, a.height, a.renditions, a.stored_bytes as "storedBytes", a.fault, a.created_at as "createdAt",
  a.ready_at as "readyAt"`;
const from = `media_asset a join account u on u.id = a.uploaded_by`;

/** A video that was not deleted. */
export const readMedia = (tx: Tx, id: string): Promise<MediaRecord | null> =>
  row<MediaRecord>(tx, `select ${columns} from ${from} where a.id = $1 and a.deleted_at is null`, [id]);

/** The same, locked against everybody else until the transaction ends. */
export const lockMedia = (tx: Tx, id: string): Promise<MediaRecord | null> =>
  row<MediaRecord>(
    tx,
    `select ${columns} from ${from} where a.id = $1 and a.deleted_at is null for update of a`,
    [id],
  );

export interface MediaPage {
  readonly organisationId: string;
  readonly limit: number;
  readonly after: { readonly createdAt: Instant; readonly id: string } | null;
  /** part of the title or the file name */
  readonly search: string | null;
  readonly readyOnly: boolean;
}

/** An organisation's library, the newest first. */
export const pageOfMedia = (tx: Tx, page: MediaPage): Promise<MediaRecord[]> =>
  rows<MediaRecord>(
    tx,
    `select ${columns} from ${from}
     where a.organisation_id = $1 and a.deleted_at is null
       and ($2::timestamptz is null or (a.created_at, a.id) < ($2, $3::uuid))
       and ($4::text is null or a.title ilike $4 or a.filename ilike $4) and ($5 or a.state = 'ready')
     order by a.created_at desc, a.id desc limit $6`,
    [
      page.organisationId,
      page.after?.createdAt ?? null,
      page.after?.id ?? null,
      page.search === null ? null : `%${page.search.replaceAll(/[\\%_]/g, '\\$&')}%`,
      !page.readyOnly,
      page.limit,
    ],
  );

export const countMedia = async (tx: Tx, organisationId: string): Promise<number> =>
  (
    await row<{ total: number }>(
      tx,
      `select count(*) as total from media_asset where organisation_id = $1 and deleted_at is null`,
      [organisationId],
    )
  )?.total ?? 0;

export interface NewUpload {
  readonly id: string;
  readonly organisationId: string;
  readonly uploadedBy: string;
  readonly title: string;
  readonly filename: string;
  readonly bytes: number;
  readonly now: Instant;
}

/** A video of which no byte is there yet. */
export const beginUpload = async (tx: Tx, upload: NewUpload): Promise<void> => {
  await rows(
    tx,
    `insert into media_asset (id, organisation_id, uploaded_by, title, filename, bytes, state, created_at, received_at)
     values ($1, $2, $3, $4, $5, $6, 'uploading', $7, $7)`,
    [
      upload.id,
      upload.organisationId,
      upload.uploadedBy,
      upload.title,
      upload.filename,
      upload.bytes,
      upload.now,
    ],
  );
};

/** How much has come in; written now and then, for whoever looks at the library meanwhile. */
export const noteReceived = async (
  tx: Tx,
  id: string,
  receivedBytes: number,
  now: Instant,
): Promise<void> => {
  await rows(
    tx,
    `update media_asset set received_bytes = greatest(received_bytes, $2), received_at = $3
     where id = $1 and state = 'uploading'`,
    [id, receivedBytes, now],
  );
};

/** The last byte is there: encoding begins. Told twice it begins once; false when it had begun. */
export const finishUpload = async (
  tx: Tx,
  { id, sourceKey, now }: { readonly id: string; readonly sourceKey: string; readonly now: Instant },
): Promise<boolean> => {
  const done = await row<{ uploadedBy: string }>(
    tx,
    `update media_asset set source_key = $2, received_bytes = bytes, received_at = $3, uploaded_at = $3, state = 'encoding'
     where id = $1 and state = 'uploading' and deleted_at is null returning uploaded_by as "uploadedBy"`,
    [id, sourceKey, now],
  );
  if (done !== null) await beginEncoding(tx, { id, requestedBy: done.uploadedBy, now });
  return done !== null;
};

/** Begins an encoding under a number of its own: what an earlier one left is never written over. */
export const beginEncoding = async (
  tx: Tx,
  { id, requestedBy, now }: { readonly id: string; readonly requestedBy: string; readonly now: Instant },
): Promise<void> => {
  const asset = await row<{ encodings: number }>(
    tx,
    `update media_asset set state = 'encoding', fault = null, encodings = encodings + 1 where id = $1 returning encodings`,
    [id],
  );
  if (asset === null) throw new Error(`no video ${id}`);
  const payload = { assetId: id, encoding: asset.encodings };
  const taskId = await startTask(tx, { kind: encodeVideo, payload, requestedBy, now });
  await rows(tx, `update media_asset set task_id = $2 where id = $1`, [id, taskId]);
};

export interface Encoded {
  readonly mediaKey: string;
  readonly durationMs: number;
  readonly width: number;
  readonly height: number;
  readonly renditions: readonly Rendition[];
  readonly storedBytes: number;
}

/** Encoding ended well: from now on it plays from its folder. The upload itself is not needed any more. */
export const keepEncoded = async (tx: Tx, id: string, encoded: Encoded, now: Instant): Promise<void> => {
  await rows(
    tx,
    `update media_asset set state = 'ready', media_key = $2, duration_ms = $3, width = $4, height = $5, renditions = $6,
       stored_bytes = $7, ready_at = $8, fault = null, source_key = null where id = $1`,
    [
      id,
      encoded.mediaKey,
      encoded.durationMs,
      encoded.width,
      encoded.height,
      JSON.stringify(encoded.renditions),
      encoded.storedBytes,
      now,
    ],
  );
  const payload = { assetId: id, keep: encoded.mediaKey };
  await startTask(tx, { kind: removeMedia, payload, requestedBy: null, now });
};

/** Encoding ended without a video: with a fault, or because somebody cancelled it. */
export const keepUnencoded = async (tx: Tx, id: string, fault: Refused | null): Promise<void> => {
  await rows(tx, `update media_asset set state = $2, fault = $3 where id = $1`, [
    id,
    fault === null ? 'cancelled' : 'failed',
    fault === null ? null : JSON.stringify(fault),
  ]);
};

export const renameMedia = async (tx: Tx, id: string, title: string): Promise<void> => {
  await rows(tx, `update media_asset set title = $2 where id = $1`, [id, title]);
};

/** A poster is made beside the video; the number changes its address, so that nobody sees the old one. */
export const beginPoster = (
  tx: Tx,
  poster: MakePoster & { readonly requestedBy: string; readonly now: Instant },
): Promise<string> =>
  startTask(tx, {
    kind: makePoster,
    payload: { assetId: poster.assetId, from: poster.from },
    requestedBy: poster.requestedBy,
    now: poster.now,
  });

export const countPoster = async (tx: Tx, id: string): Promise<void> => {
  await rows(tx, `update media_asset set posters = posters + 1 where id = $1`, [id]);
};

/** Takes a video out of its library; what is stored of it is removed by a task. */
export const deleteMedia = async (tx: Tx, id: string, now: Instant): Promise<void> => {
  await rows(tx, `update media_asset set deleted_at = $2 where id = $1 and deleted_at is null`, [id, now]);
  await startTask(tx, { kind: removeMedia, payload: { assetId: id, keep: null }, requestedBy: null, now });
};

/** Takes uploads away that were left half way; gives how many. */
export const deleteAbandoned = async (tx: Tx, now: Instant): Promise<number> => {
  const abandoned = await rows<{ id: string }>(
    tx,
    `select id from media_asset
     where state = 'uploading' and deleted_at is null and received_at < $1::timestamptz - make_interval(days => $2)
     for update skip locked limit 100`,
    [now, abandonedAfterDays],
  );
  for (const { id } of abandoned) await deleteMedia(tx, id, now);
  return abandoned.length;
};
