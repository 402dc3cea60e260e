/** The path under which a stored object is served; one origin for the browser, so no host in it. */
export const mediaPath = (key: string): string => `/media/${key}`;

/**
 * A file of a lesson, or of an uploaded video and one of its encodings: letters, digits and single dots in its name,
 * nothing that could lead elsewhere. What is uploaded and not yet made anew has no path.
 */
const shape =
  /^\/media\/((lessons\/[a-z0-9][a-z0-9-]*|videos\/[0-9a-f-]{36}\/\d{1,4}-\d{1,3})\/[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*\.([a-z0-9]+))$/;

const contentTypes: Readonly<Record<string, string>> = {
  m3u8: 'application/vnd.apple.mpegurl',
  ts: 'video/mp2t',
  m4s: 'video/iso.segment',
  mp4: 'video/mp4',
  vtt: 'text/vtt; charset=utf-8',
  jpg: 'image/jpeg',
  webp: 'image/webp',
};

export interface MediaFile {
  readonly key: string;
  /** the folder it lies in: access is decided for all of it */
  readonly folder: string;
  readonly contentType: string;
  /** played pieces may be kept for a while; what tells of them is asked for anew each time */
  readonly keep: boolean;
}

/** The stored object a path means, or null for whatever is not media of a lesson. */
export const mediaFileOf = (path: string): MediaFile | null => {
  const [, key, folder = '', extension = ''] = shape.exec(path) ?? [];
  const contentType = contentTypes[extension];
  if (key === undefined || contentType === undefined) return null;
  return { key, folder, contentType, keep: extension !== 'm3u8' && extension !== 'vtt' };
};
