import type { TaskKind } from '../kernel/tasks.js';

export interface EncodeVideo {
  readonly assetId: string;
  /** which encoding of the asset it is, from 1 */
  readonly encoding: number;
}

/** An uploaded video becomes HLS in several qualities with a poster (L1). One at a time: each uses every core. */
export const encodeVideo: TaskKind<EncodeVideo, object> = {
  name: 'publishing.encode-video',
  atOnce: 1,
  attempts: 3,
};

export interface MakePoster {
  readonly assetId: string;
  /** the frame to show, or the uploaded picture to take */
  readonly from: { readonly atMs: number } | { readonly key: string };
}

/** The still that is shown before a video plays: one of its frames, or an uploaded picture made anew. */
export const makePoster: TaskKind<MakePoster, object> = {
  name: 'publishing.make-poster',
  atOnce: 1,
  attempts: 3,
};

export interface RemoveMedia {
  readonly assetId: string;
  /** the folder that stays; null when nothing does */
  readonly keep: string | null;
}

/** Takes away what is stored of a video and not needed any more: the upload, attempts that were not the last, or all. */
export const removeMedia: TaskKind<RemoveMedia, object> = {
  name: 'publishing.remove-media',
  atOnce: 2,
  attempts: 10,
};
