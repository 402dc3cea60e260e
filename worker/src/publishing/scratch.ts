import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Storage } from '@xueshi/schema/platform/storage';

/** A folder for one attempt; what an earlier attempt of the same name left is gone. Removed afterwards in any case. */
export const inScratch = async <T>(
  root: string,
  name: string,
  work: (folder: string) => Promise<T>,
): Promise<T> => {
  const folder = join(root, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Where ffmpeg can read a stored object: in its place when that is a folder of this machine, else in a copy. */
export const localFile = async (
  storage: Storage,
  key: string,
  folder: string,
  signal: AbortSignal,
): Promise<string | null> => {
  const place = await storage.fileOf(key);
  if (place !== null) return place;
  const stored = await storage.get(key);
  if (stored === null) return null;
  const copy = join(folder, 'source');
  await pipeline(stored.stream(), createWriteStream(copy), { signal });
  return copy;
};
