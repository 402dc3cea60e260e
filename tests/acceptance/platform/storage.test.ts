import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderStorage, type Storage } from '@xueshi/schema/platform/storage';
import { s3Storage } from '@xueshi/schema/platform/storage-s3';
import { startBucket } from '../../support/bucket.js';

interface Place {
  readonly storage: Storage;
  remove(): Promise<void>;
}

const inFolder = async (): Promise<Place> => {
  const folder = await mkdtemp(join(tmpdir(), 'xueshi-media-'));
  return {
    storage: folderStorage(join(folder, 'media')),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};

const inBucket = async (): Promise<Place> => {
  const server = await startBucket();
  return { storage: s3Storage(server.settings), remove: () => server.stop() };
};

const bytes = Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 256));
const mebibyte = 1024 * 1024;

describe.each([
  ['a folder', inFolder],
  ['a bucket', inBucket],
])('a storage in %s', (_, make) => {
  let place: Place;
  let storage: Storage;
  let scratch: string;
  beforeAll(async () => {
    place = await make();
    ({ storage } = place);
    scratch = await mkdtemp(join(tmpdir(), 'xueshi-files-'));
  });
  afterAll(async () => {
    await place.remove();
    await rm(scratch, { recursive: true, force: true });
  });

  const textOf = async (key: string): Promise<string | null> => {
    const stored = await storage.get(key);
    return stored === null ? null : (await buffer(stored.stream())).toString();
  };
  const keysIn = async (folder: string): Promise<string[]> => {
    const keys: string[] = [];
    for await (const key of storage.list(folder)) keys.push(key);
    return keys.toSorted();
  };

  it('gives back what was put, whole and in ranges', async () => {
    await storage.put('lessons/a/master.m3u8', bytes);
    const stored = await storage.get('lessons/a/master.m3u8');
    expect(stored?.size).toBe(1000);
    const read = async (range?: { start: number; end: number }): Promise<Buffer | undefined> =>
      stored === null ? undefined : buffer(stored.stream(range));
    expect(await read()).toEqual(bytes);
    expect(await read({ start: 0, end: 99 })).toEqual(bytes.subarray(0, 100));
    expect(await read({ start: 990, end: 999 })).toEqual(bytes.subarray(990));
    expect(await read({ start: 500, end: 500 })).toEqual(bytes.subarray(500, 501));
  });

  it('tells one content from another by its version', async () => {
    await storage.put('v/one', Buffer.from('first'));
    const [before, same] = [await storage.get('v/one'), await storage.get('v/one')];
    expect(before?.version).toMatch(/^[\w-]+$/);
    expect(same?.version).toBe(before?.version);
    await storage.put('v/one', Buffer.from('second one'));
    expect((await storage.get('v/one'))?.version).not.toBe(before?.version);
    expect(await textOf('v/one')).toBe('second one');
  });

  it('finds nothing where nothing is, and under names that are no keys', async () => {
    for (const key of ['nothing', 'lessons', 'lessons/a', 'lessons/a/master.m3u8/x', '', '/', 'a//b'])
      expect(await storage.get(key)).toBeNull();
    for (const key of ['../secret', 'lessons/../../secret', '/etc/passwd', 'a/./b', 'a\\..\\b', 'a\0b']) {
      expect(await storage.get(key)).toBeNull();
      await expect(storage.put(key, bytes)).rejects.toThrow(RangeError);
      await expect(storage.putFile(key, import.meta.filename)).rejects.toThrow(RangeError);
      await expect(storage.remove([key])).rejects.toThrow(RangeError);
    }
  });

  it('keeps names as they are', async () => {
    const keys = ['names/第一课 视频.mp4', 'names/a+b&c=d?e#f%20.vtt', "names/it's (1).jpg"];
    for (const key of keys) await storage.put(key, Buffer.from(key));
    for (const key of keys) expect(await textOf(key)).toBe(key);
    expect(await keysIn('names')).toEqual(keys.toSorted());
  });

  it('lists what lies beneath a folder, and removes it', async () => {
    const keys = Array.from({ length: 40 }, (_, i) => `list/a/${i % 2}/${i}.m4s`).toSorted();
    await Promise.all(keys.map((key) => storage.put(key, Buffer.from(key))));
    await storage.put('list/ab', Buffer.from('a neighbour'));
    expect(await keysIn('list/a')).toEqual(keys);
    expect(await keysIn('list/a/0')).toHaveLength(20);
    expect(await keysIn('list/nobody')).toEqual([]);
    expect(await keysIn('')).toContain('list/ab');
    await storage.remove([...keys, 'list/a/never-there']);
    expect(await keysIn('list')).toEqual(['list/ab']);
    await storage.remove([]);
  });

  it('takes a file of several parts, and one without any byte', async () => {
    const path = join(scratch, 'long.mp4');
    const bytes = randomBytes(20 * mebibyte);
    await writeFile(path, bytes);
    await storage.putFile('big/long.mp4', path);
    const stored = await storage.get('big/long.mp4');
    expect(stored?.size).toBe(bytes.length);
    const whole = stored === null ? null : await buffer(stored.stream());
    expect(whole?.equals(bytes)).toBe(true);
    const edge = { start: 8 * mebibyte - 10, end: 8 * mebibyte + 9 };
    const across = stored === null ? null : await buffer(stored.stream(edge));
    expect(across).toEqual(bytes.subarray(edge.start, edge.end + 1));

    await writeFile(join(scratch, 'empty'), '');
    await storage.putFile('big/empty', join(scratch, 'empty'));
    expect((await storage.get('big/empty'))?.size).toBe(0);
    expect(await textOf('big/empty')).toBe('');
  });

  it('leaves nothing of a file that could not be read', async () => {
    await expect(storage.putFile('gone/file', join(scratch, 'not there'))).rejects.toThrow(/ENOENT/);
    expect(await storage.get('gone/file')).toBeNull();
    expect(await keysIn('gone')).toEqual([]);
  });

  it('lets a reader leave in the middle', async () => {
    const stored = await storage.get('big/long.mp4');
    const stream = stored?.stream();
    for await (const chunk of stream ?? []) {
      expect((chunk as Buffer).length).toBeGreaterThan(0);
      break;
    }
    expect(stream?.destroyed).toBe(true);
  });
});
