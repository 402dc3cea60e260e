import { isUuid, uuidOf } from '@xueshi/schema/kernel/ids';
import { isRefused, refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import { recordAudit } from '@xueshi/schema/platform/audit';
import type { Tx } from '@xueshi/schema/platform/database';
import { requestCancel } from '@xueshi/schema/platform/task';
import { deletionRefused, retryRefused, titleRefused } from '@xueshi/schema/publishing/media.rules';
import {
  beginEncoding,
  beginPoster,
  countMedia,
  deleteMedia,
  lockMedia,
  pageOfMedia,
  readMedia,
  renameMedia,
  type MediaRecord,
} from '@xueshi/schema/publishing/media.store';
import { countUses, usesOfMedia } from '@xueshi/schema/publishing/media-uses.store';
import { auditEvent } from '../platform/audit.js';
import { batched } from '../platform/batch.js';
import { fromCursor, pageSize, toPage } from '../platform/connection.js';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import type { TaskService } from '../platform/task.service.js';
import { mediaCursor, presentMedia, presentMediaRefusal, presentUse } from './media.present.js';
import {
  MediaAssetConnection,
  MediaAssetDeleted,
  PosterBegun,
  type MediaAsset,
  type MediaUse,
} from './media.type.js';

export interface LibraryAsked {
  readonly first: number;
  readonly after: string | null;
  readonly search: string | null;
  readonly readyOnly: boolean;
}

/** The videos of the viewer's organisation (L1). */
export class MediaService {
  readonly #uses = batched(async (ids: readonly string[]) => {
    const found = await usesOfMedia(this.scope.db.read(), ids);
    return new Map(ids.map((id) => [id, found.filter(({ assetId }) => assetId === id).map(presentUse)]));
  });

  constructor(
    private readonly scope: Scope,
    private readonly tasks: TaskService,
  ) {}

  async page({ first, after, search, readyOnly }: LibraryAsked): Promise<MediaAssetConnection> {
    const { db, actor, locale } = this.scope;
    const limit = pageSize(first) + 1;
    const words = search?.trim() ?? '';
    const [found, totalCount] = await Promise.all([
      pageOfMedia(db.read(), {
        organisationId: actor.organisationId,
        limit,
        after: after === null ? null : placeOf(after),
        search: words === '' ? null : words.slice(0, 100),
        readyOnly,
      }),
      countMedia(db.read(), actor.organisationId),
    ]);
    const page = toPage(found, first, after, mediaCursor, (record) => presentMedia(record, locale));
    return Object.assign(new MediaAssetConnection(), page, { totalCount });
  }

  /** A video of the organisation by its key; somebody else's answers like one that does not exist. */
  async asset(key: string | null): Promise<MediaAsset | null> {
    const { db, actor, locale } = this.scope;
    const record = key === null || !isUuid(key) ? null : await readMedia(db.read(), key);
    return record?.organisationId === actor.organisationId ? presentMedia(record, locale) : null;
  }

  async uses({ record }: MediaAsset): Promise<MediaUse[]> {
    return (await this.#uses(record.id)) ?? [];
  }

  rename(id: string, title: string): Promise<MediaAsset | Refusal> {
    return this.#change(id, async (tx, asset) => {
      const refused = titleRefused(title);
      if (refused === null) await renameMedia(tx, asset.id, title.trim());
      return refused;
    });
  }

  /** Ends the preparation; when it has ended already nothing changes. */
  cancel(id: string): Promise<MediaAsset | Refusal> {
    return this.#change(id, async (tx, asset) => {
      if (asset.taskId !== null) await requestCancel(tx, asset.taskId, this.scope.now);
      return null;
    });
  }

  retry(id: string): Promise<MediaAsset | Refusal> {
    return this.#change(id, async (tx, asset) => {
      const refused = retryRefused(asset.state, asset.sourceKey !== null);
      const { actor, now } = this.scope;
      if (refused === null) await beginEncoding(tx, { id: asset.id, requestedBy: actor.accountId, now });
      return refused;
    });
  }

  async delete(id: string): Promise<MediaAssetDeleted | Refusal> {
    const { db, actor, now, locale } = this.scope;
    const done = await db.work(async (tx) => {
      const asset = await this.#own(tx, id);
      if (isRefused(asset)) return asset;
      const refused = deletionRefused(await countUses(tx, asset.id));
      if (refused !== null) return refused;
      if (asset.taskId !== null) await requestCancel(tx, asset.taskId, now);
      await deleteMedia(tx, asset.id, now);
      const about = { subject: { type: 'MediaAsset', id: asset.id }, facts: { bytes: asset.bytes } };
      await recordAudit(tx, [auditEvent(actor, now, 'media.delete', about)]);
      return asset;
    });
    if (isRefused(done)) return presentMediaRefusal(done, locale);
    return Object.assign(new MediaAssetDeleted(), { title: done.title });
  }

  /** The frame at a moment becomes the poster. */
  async choosePoster(id: string, atMs: number): Promise<PosterBegun | Refusal> {
    const { db, actor, now, locale } = this.scope;
    const begun = await db.work(async (tx) => {
      const asset = await this.#own(tx, id);
      if (isRefused(asset)) return asset;
      if (asset.durationMs === null) return refuse('L1', 'mediaNotReady');
      if (atMs < 0 || atMs >= asset.durationMs) return refuse('L1', 'noFrameThere');
      return beginPoster(tx, { assetId: asset.id, from: { atMs }, requestedBy: actor.accountId, now });
    });
    if (isRefused(begun)) return presentMediaRefusal(begun, locale);
    const task = await this.tasks.existing(begun);
    if (task === null) throw new Error(`the task ${begun} was there a moment ago`);
    return Object.assign(new PosterBegun(), { task });
  }

  async #change(
    id: string,
    act: (tx: Tx, asset: MediaRecord) => Promise<Refused | null>,
  ): Promise<MediaAsset | Refusal> {
    const { db, locale } = this.scope;
    const done = await db.work(async (tx) => {
      const asset = await this.#own(tx, id);
      if (isRefused(asset)) return asset;
      return (await act(tx, asset)) ?? (await readMedia(tx, asset.id)) ?? asset;
    });
    return isRefused(done) ? presentMediaRefusal(done, locale) : presentMedia(done, locale);
  }

  async #own(tx: Tx, id: string): Promise<MediaRecord | Refused> {
    const key = uuidOf('MediaAsset', id);
    const asset = key === null ? null : await lockMedia(tx, key);
    return asset?.organisationId === this.scope.actor.organisationId ? asset : refuse('L1', 'mediaNotFound');
  }
}

const placeOf = (after: string): { createdAt: Date; id: string } => {
  const [at, id] = fromCursor(after, 2);
  return { createdAt: new Date(String(at)), id: String(id) };
};
