import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkBucket } from '@xueshi/schema/platform/check-storage';
import { s3Storage } from '@xueshi/schema/platform/storage-s3';
import type { BucketSettings } from '@xueshi/schema/platform/storage-settings';
import { freePort } from '../support/installed-server.js';

const mebibyte = 1024 * 1024;
const size = 320 * mebibyte;

// The server is a process of its own, so that the memory seen here is the product's alone.
let server: ChildProcess;
let scratch: string;
let settings: BucketSettings;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'xueshi-large-'));
  const port = await freePort();
  const program = join(fileURLToPath(import.meta.resolve('s3rver')), '../../bin/s3rver.js');
  const flags = [
    '-d',
    join(scratch, 'bucket'),
    '-a',
    '127.0.0.1',
    '-p',
    String(port),
    '--configure-bucket',
    'media',
  ];
  server = spawn(process.execPath, [program, ...flags, '--silent'], { stdio: 'ignore' });
  settings = {
    bucket: 'media',
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    forcePathStyle: true,
    prefix: '',
  };
});
afterAll(async () => {
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await ended;
  await rm(scratch, { recursive: true, force: true });
});

it('a large file goes into a bucket and out of it through little memory', async () => {
  const isUp = (): Promise<boolean> =>
    checkBucket(settings).then(
      () => true,
      () => false,
    );
  await expect.poll(isUp, { timeout: 60_000, interval: 100 }).toBe(true);

  const path = join(scratch, 'lecture.mp4');
  const file = await open(path, 'w');
  const block = randomBytes(4 * mebibyte);
  for (let written = 0; written < size; written += block.length) await file.write(block);
  await file.close();

  const storage = s3Storage(settings);
  const before = process.memoryUsage().rss;
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
  await storage.putFile('lecture.mp4', path);
  const stored = await storage.get('lecture.mp4');
  let read = 0;
  for await (const chunk of stored?.stream() ?? []) read += (chunk as Buffer).length;
  clearInterval(timer);
  expect(stored?.size).toBe(size);
  expect(read).toBe(size);
  expect(most - before).toBeLessThan(160 * mebibyte);
});
