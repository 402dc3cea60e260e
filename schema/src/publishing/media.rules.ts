import { refuse, type Refused } from '../kernel/refusals.js';

/** Where an uploaded video stands. */
export const mediaStates = ['uploading', 'encoding', 'ready', 'failed', 'cancelled'] as const;
export type MediaState = (typeof mediaStates)[number];

/** One quality in which a video can be played. */
export interface Rendition {
  /** as players call it: `720p`, by the shorter side of the picture */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** bits a second of its costliest piece, sound included */
  readonly bandwidth: number;
}

/** What an installation takes; settings, because disks and lines differ. */
export interface MediaLimits {
  readonly largestBytes: number;
  readonly longestMs: number;
}

const gigabyte = 1024 ** 3;

/** Where an upload lies until it is encoded, in the storage. */
export const sourceKeyOf = (assetId: string): string => `sources/${assetId}`;
/** Where everything made of it lies; each attempt at each encoding has a folder beneath. */
export const mediaFolderOf = (assetId: string): string => `videos/${assetId}`;

/** What may come in as a video, judged by its name and size before its first byte. */
export const videoEndings = ['mp4', 'm4v', 'mov', 'webm'] as const;
/** What may come in as a poster: pictures, never documents that can hold a script. */
export const posterEndings = ['png', 'jpg', 'jpeg', 'webp'] as const;
export const largestPoster = 10 * 1024 ** 2;

const endingOf = (filename: string): string => /\.([a-z0-9]+)$/i.exec(filename)?.[1]?.toLowerCase() ?? '';

/** L1: why an upload of this name and size is not begun, or null. What is really inside is looked at when it is there. */
export const videoRefused = (filename: string, bytes: number, limits: MediaLimits): Refused | null => {
  if (!(videoEndings as readonly string[]).includes(endingOf(filename)))
    return refuse('L1', 'notAVideoName', { filename });
  if (bytes <= 0) return refuse('L1', 'emptyFile', { filename });
  if (bytes > limits.largestBytes)
    return refuse('L1', 'fileTooLarge', {
      gigabytes: Math.round((bytes / gigabyte) * 10) / 10,
      largest: Math.round((limits.largestBytes / gigabyte) * 10) / 10,
    });
  return null;
};

export const posterRefused = (filename: string, bytes: number): Refused | null => {
  if (!(posterEndings as readonly string[]).includes(endingOf(filename)))
    return refuse('L1', 'notAPosterName', { filename });
  if (bytes <= 0) return refuse('L1', 'emptyFile', { filename });
  if (bytes > largestPoster) return refuse('L1', 'posterTooLarge', { largest: largestPoster / 1024 ** 2 });
  return null;
};

/** The title a video has until somebody gives it another: its file name without the ending. */
export const titleOf = (filename: string): string => filename.replace(/\.[a-z0-9]+$/i, '').trim() || filename;

/** What is half uploaded and was left alone this long is taken away. */
export const abandonedAfterDays = 7;

export const longestTitle = 120;

/** L1: why a title is not kept, or null. */
export const titleRefused = (title: string): Refused | null => {
  const length = Array.from(title.trim()).length;
  if (length === 0) return refuse('L1', 'titleMissing');
  return length > longestTitle ? refuse('L1', 'titleTooLong', { longest: longestTitle }) : null;
};

/** L1: a video that a course or a draft shows stays. */
export const deletionRefused = (courses: number): Refused | null =>
  courses > 0 ? refuse('L1', 'mediaInUse', { courses }) : null;

/** Encoding is begun again only after it failed or was cancelled, and while the upload is still there. */
export const retryRefused = (state: MediaState, hasSource: boolean): Refused | null => {
  if (state !== 'failed' && state !== 'cancelled') return refuse('L1', 'nothingToRetry');
  return hasSource ? null : refuse('L1', 'sourceGone');
};
