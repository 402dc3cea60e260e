import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Locale } from '@xueshi/schema/kernel/locale';
import type { MediaRecord } from '@xueshi/schema/publishing/media.store';
import type { MediaUseRecord } from '@xueshi/schema/publishing/media-uses.store';
import { toCursor } from '../platform/connection.js';
import { presentRefusal } from '../platform/refusal.present.js';
import { taskTexts } from '../task-texts.js';
import { mediaRefusals } from './media.refusals.js';
import { MediaAsset, MediaQuality, MediaUse } from './media.type.js';

export const presentMediaRefusal = presentRefusal(mediaRefusals);

export const presentMedia = (record: MediaRecord, locale: Locale): MediaAsset => {
  const folder = record.mediaKey === null ? null : `/media/${record.mediaKey}`;
  return Object.assign(new MediaAsset(), {
    id: toGlobalId('MediaAsset', record.id),
    record,
    title: record.title,
    filename: record.filename,
    uploadedBy: record.uploaderName,
    bytes: record.bytes,
    receivedBytes: record.receivedBytes,
    storedBytes: record.storedBytes,
    state: record.state,
    durationMs: record.durationMs,
    qualities: record.renditions.map((rendition) => Object.assign(new MediaQuality(), rendition)),
    playlistUrl: folder === null ? null : `${folder}/master.m3u8`,
    // Another poster has another address, so that no browser shows the one it kept.
    posterUrl:
      folder === null ? null : `${folder}/poster.jpg${record.posters > 0 ? `?${record.posters}` : ''}`,
    // Its task may have failed for reasons that any task can have.
    fault: record.fault === null ? null : presentRefusal(taskTexts)(record.fault, locale),
    createdAt: record.createdAt,
    readyAt: record.readyAt,
  });
};

export const mediaCursor = ({ createdAt, id }: MediaRecord): string =>
  toCursor([createdAt.toISOString(), id]);

export const presentUse = ({ title, titleEn, draft }: MediaUseRecord): MediaUse =>
  Object.assign(new MediaUse(), { title, titleEn, draft });
