import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, opendir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** A part of an object's bytes, both ends included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface StoredObject {
  /** bytes */
  readonly size: number;
  /** changes with the content */
  readonly version: string;
  /** the bytes, read as they are wanted; in a bucket those of this version, or an error when another took its place */
  stream(range?: ByteRange): Readable;
}

/**
 * Where media lives: keys are relative paths such as `lessons/slides-contrast/master.m3u8`. An object appears whole or
 * not at all. Writing under a key that is none throws; reading it finds nothing.
 */
export interface Storage {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** a copy of a file of this machine, of any size, through little memory */
  putFile(key: string, path: string): Promise<void>;
  get(key: string): Promise<StoredObject | null>;
  /** where an object lies as a file of this machine, for tools that read files; null when it does not */
  fileOf(key: string): Promise<string | null>;
  /** what is not there is passed over */
  remove(keys: readonly string[]): Promise<void>;
  /** every key beneath a folder such as `lessons/slides-contrast`, beneath all with ``, in no order */
  list(folder: string): AsyncIterable<string>;
}

/** Names joined by `/`, none of them empty or a way out: the same in a folder and in a bucket. */
export const isKey = (key: string): boolean =>
  key.length <= 900 &&
  key.split('/').every((name) => /^[^\\\0]+$/.test(name) && name !== '.' && name !== '..');

export const keyOf = (key: string): string => {
  if (!isKey(key)) throw new RangeError('a key outside the storage');
  return key;
};

/** The prefix of every key beneath a folder. */
export const prefixOf = (folder: string): string => (folder === '' ? '' : `${keyOf(folder)}/`);

/** A folder of this machine. */
export const folderStorage = (root: string): Storage => {
  const pathOf = (key: string): string => join(root, keyOf(key));
  /** Written beside its place and moved into it, on the same disk. */
  const appear = async (key: string, write: (draft: string) => Promise<void>): Promise<void> => {
    const path = pathOf(key);
    const draft = `${path}.${randomUUID()}${draftEnd}`;
    await mkdir(dirname(path), { recursive: true });
    try {
      await write(draft);
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  };
  return {
    put: (key, bytes) => appear(key, (draft) => writeFile(draft, bytes)),
    putFile: (key, path) => appear(key, (draft) => copyFile(path, draft)),
    async get(key) {
      if (!isKey(key)) return null;
      const path = pathOf(key);
      const found = await stat(path).catch(() => null);
      if (!found?.isFile()) return null;
      const version = `${Math.round(found.mtimeMs).toString(36)}-${found.size.toString(36)}`;
      return { size: found.size, version, stream: (range) => createReadStream(path, range) };
    },
    async fileOf(key) {
      return (await this.get(key)) === null ? null : pathOf(key);
    },
    async remove(keys) {
      for (const key of keys) await rm(pathOf(key), { force: true });
    },
    list: (folder) => filesBeneath(root, folder),
  };
};

/** A copy that a killed process left behind is no object. */
const draftEnd = '.draft';

async function* filesBeneath(root: string, folder: string): AsyncIterable<string> {
  const entries = await opendir(join(root, prefixOf(folder))).catch(() => []);
  for await (const entry of entries) {
    const key = `${prefixOf(folder)}${entry.name}`;
    if (entry.isDirectory()) yield* filesBeneath(root, key);
    else if (entry.isFile() && !entry.name.endsWith(draftEnd)) yield key;
  }
}
