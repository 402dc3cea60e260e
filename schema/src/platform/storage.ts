import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { randomUUID } from 'node:crypto';

export interface StoredObject {
  readonly size: number;
  /** changes with the content */
  readonly version: string;
  /** a part of the bytes, both ends included */
  stream(range?: { start: number; end: number }): ReadStream;
}

/** Where media lives: keys are relative paths such as `lessons/slides-contrast/master.m3u8`. */
export interface Storage {
  put(key: string, bytes: Uint8Array): Promise<void>;
  get(key: string): Promise<StoredObject | null>;
}

/** A folder of this machine. A file appears whole or not at all. */
export const folderStorage = (root: string): Storage => {
  const pathOf = (key: string): string | null => {
    const path = normalize(join(root, key));
    return path.startsWith(normalize(root) + sep) && !key.includes('\0') ? path : null;
  };
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      if (path === null) throw new RangeError('a key outside the storage');
      await mkdir(dirname(path), { recursive: true });
      const draft = `${path}.${randomUUID()}`;
      await writeFile(draft, bytes);
      await rename(draft, path);
    },
    async get(key) {
      const path = pathOf(key);
      const found = path === null ? null : await stat(path).catch(() => null);
      if (path === null || !found?.isFile()) return null;
      const version = `${Math.round(found.mtimeMs).toString(36)}-${found.size.toString(36)}`;
      return { size: found.size, version, stream: (range) => createReadStream(path, range) };
    },
  };
};
