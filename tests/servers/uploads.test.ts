import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectDatabase, rows, type Database } from '@xueshi/schema/platform/database';
import { folderStorage, type Storage } from '@xueshi/schema/platform/storage';
import { s3Storage } from '@xueshi/schema/platform/storage-s3';
import { mediaKey, readLessons } from '@xueshi/schema/seed/lessons';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Uploader } from '../acceptance/publishing/uploading.js';
import { startBucket, type BucketServer } from '../support/bucket.js';
import type { TestDatabase } from '../support/database.js';
import { createEmptyDatabase } from '../support/empty-database.js';
import { documentId } from '../support/persisted.js';
import { demoLogins, demoPassword } from '../support/seed.js';
import { startProcess, type ServerProcess } from '../support/server-process.js';

const mebibyte = 1024 * 1024;
/** More than one part of a bucket's multipart upload, so that a stop falls between two of them. */
const video = randomBytes(20 * mebibyte);
const firstChunk = 6 * mebibyte;

let bucket: BucketServer;
beforeAll(async () => {
  bucket = await startBucket();
});
afterAll(() => bucket.stop());

const settingsOf: Readonly<Record<'a bucket' | 'a folder', () => Record<string, string>>> = {
  'a bucket': () => ({
    S3_BUCKET: bucket.settings.bucket,
    S3_ENDPOINT: bucket.settings.endpoint ?? '',
    S3_REGION: bucket.settings.region,
    S3_ACCESS_KEY_ID: bucket.settings.credentials?.accessKeyId ?? '',
    S3_SECRET_ACCESS_KEY: bucket.settings.credentials?.secretAccessKey ?? '',
    S3_PREFIX: bucket.settings.prefix,
  }),
  'a folder': () => ({}),
};

describe.each(['a bucket', 'a folder'] as const)('an installation whose media lie in %s', (place) => {
  let database: TestDatabase;
  let db: Database;
  let dataDir: string;
  let storage: Storage;
  const started: ServerProcess[] = [];

  const run = async (script: string): Promise<ServerProcess> => {
    const process = await startProcess(script, database.appUrl, dataDir, {
      ...settingsOf[place](),
      DATABASE_OWNER_URL: database.ownerUrl,
      XUESHI_SEED_SIZE: 'small',
    });
    started.push(process);
    return process;
  };
  const api = (): Promise<ServerProcess> => run('api/dist/platform/main.js');
  const at = ({ port }: ServerProcess): string => `http://127.0.0.1:${String(port)}`;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    db = await connectDatabase({ url: database.appUrl, entities: [], pool: 2 });
    dataDir = await mkdtemp(join(tmpdir(), 'xueshi-uploads-'));
    storage = place === 'a bucket' ? s3Storage(bucket.settings) : folderStorage(join(dataDir, 'media'));
  });
  afterAll(async () => {
    await Promise.all(started.map((process) => process.kill()));
    await db.close();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('is filled with every lesson at its first start, and a second start stores nothing again', async () => {
    await run('schema/dist/seed/main.js');
    const kept = async (): Promise<string[]> => {
      const versions: string[] = [];
      for await (const key of storage.list(''))
        versions.push(`${key} ${(await storage.get(key))?.version ?? ''}`);
      return versions.toSorted();
    };
    const stored = await kept();
    for (const { key } of await readLessons())
      expect(await storage.get(`${mediaKey(key)}/master.m3u8`)).not.toBeNull();
    expect(stored.length).toBeGreaterThan(50);
    await run('schema/dist/seed/main.js');
    expect(await kept()).toEqual(stored);
  });

  it('keeps what it acknowledged of an upload when it is told to stop in the middle, and takes the rest after', async () => {
    const first = await api();
    const trainer = { cookie: await signIn(at(first)) };
    const uploader = new Uploader(at(first), trainer);
    const { location, status } = await uploader.create('讲座.mp4', video.length);
    expect(status).toBe(201);
    const address = location ?? '';
    expect(await uploader.patch(address, 0, video.subarray(0, firstChunk))).toMatchObject({
      status: 204,
      offset: firstChunk,
    });

    // A second request is under way, its sender slow, when the process is told to stop.
    const sent = 10 * mebibyte;
    const { body, under } = slowly(video.subarray(firstChunk, firstChunk + sent));
    const lost = uploader.patch(address, firstChunk, body).catch(() => null);
    await under;
    const began = performance.now();
    await first.stop();
    expect(performance.now() - began).toBeLessThan(10_000);
    await lost;

    const second = await api();
    const again = new Uploader(at(second), trainer);
    const { offset, status: found } = await again.head(address);
    expect(found).toBe(200);
    expect(offset).toBeGreaterThanOrEqual(firstChunk);
    expect(offset).toBeLessThanOrEqual(firstChunk + sent);
    expect(await again.patch(address, offset ?? 0, video.subarray(offset ?? 0))).toMatchObject({
      status: 204,
      offset: video.length,
    });

    const id = address.split('/').at(-1) ?? '';
    expect(
      await rows(db.read(), `select state, received_bytes as bytes from media_asset where id = $1`, [id]),
    ).toEqual([{ state: 'encoding', bytes: video.length }]);
    const source = await storage.get(`sources/${id}`);
    expect(source?.size).toBe(video.length);
    expect(Buffer.concat((await source?.stream().toArray()) as Buffer[]).equals(video)).toBe(true);
    await second.stop();
  });
});

/** A body that has sent all these bytes and does not end. */
const slowly = (bytes: Buffer): { readonly body: ReadableStream; readonly under: Promise<void> } => {
  const { promise: under, resolve } = Promise.withResolvers<void>();
  let at = 0;
  const body = new ReadableStream({
    pull: (stream) => {
      if (at === bytes.length) {
        resolve();
        return new Promise<void>(() => undefined);
      }
      stream.enqueue(new Uint8Array(bytes.subarray(at, at + mebibyte)));
      at += mebibyte;
      return undefined;
    },
  });
  return { body, under };
};

const signIn = async (url: string): Promise<string> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      documentId: documentId('SignIn'),
      variables: { input: { login: demoLogins.trainer, password: demoPassword } },
    }),
  });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
};
