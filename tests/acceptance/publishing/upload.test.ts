import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { makeVideo } from '../../support/videos.js';
import { World } from '../../support/world.js';
import { Uploader } from './uploading.js';

const idOf = (location: string): string => location.split('/').at(-1) ?? '';

describe('an upload', () => {
  let world: World;
  let trainer: Client;
  let uploader: Uploader;
  let video: Buffer;

  beforeAll(async () => {
    world = await World.create();
    trainer = await world.signedIn('trainer');
    uploader = new Uploader(world.url, trainer);
    video = await makeVideo({ seconds: 1, rate: 10, size: '160x120', sound: false });
  });
  afterAll(() => world.end());

  const state = async (
    location: string,
  ): Promise<{ state: string; receivedBytes: number; encodings: number }[]> =>
    world.rows(`select state, received_bytes as "receivedBytes", encodings from media_asset where id = $1`, [
      idOf(location),
    ]);

  it('goes on where it stopped: in another process, and after signing in again', async () => {
    const { status, location } = await uploader.create('第一课.mp4', video.length);
    expect(status).toBe(201);
    const address = location ?? '';
    const third = Math.floor(video.length / 3);
    expect(await uploader.patch(address, 0, new Uint8Array(video.subarray(0, third)))).toMatchObject({
      offset: third,
    });
    // A second API beside the first, on the same database and folder.
    const other = await world.anotherApi();
    try {
      const there = new Uploader(other.url, trainer);
      expect(await there.head(address)).toMatchObject({ status: 200, offset: third });
      await there.patch(address, third, new Uint8Array(video.subarray(third, 2 * third)));
    } finally {
      await other.stop();
    }
    await trainer.ask(`mutation { signOut { __typename } }`);
    const outside = await uploader.patch(address, 2 * third, new Uint8Array(video.subarray(2 * third)));
    expect(outside).toMatchObject({ status: 401, refusal: { key: 'signInAgain' } });
    trainer = await world.signedIn('trainer');
    uploader = new Uploader(world.url, trainer);
    expect(await uploader.head(address)).toMatchObject({ offset: 2 * third });
    expect(await state(address)).toEqual([{ state: 'uploading', receivedBytes: 2 * third, encodings: 0 }]);
    await uploader.patch(address, 2 * third, new Uint8Array(video.subarray(2 * third)));
    expect(await state(address)).toEqual([{ state: 'encoding', receivedBytes: video.length, encodings: 1 }]);

    // Had the process died before it could say that the last byte is there, the next look would.
    await world.rows(`update media_asset set state = 'uploading' where id = $1`, [idOf(address)]);
    await uploader.head(address);
    await uploader.head(address);
    expect(await state(address)).toEqual([{ state: 'encoding', receivedBytes: video.length, encodings: 2 }]);
  });

  it('is taken over from a request that hangs, whichever process has it', async () => {
    const { location } = await uploader.create('hangs.mp4', 1000);
    const hanging = new AbortController();
    const body = new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array(400)) });
    const lost = uploader.patch(location ?? '', 0, body, hanging.signal).catch(() => null);
    await expect.poll(() => world.rows(`select 1 from upload_lock`)).toHaveLength(1);
    const other = await world.anotherApi();
    try {
      expect(await new Uploader(other.url, trainer).head(location ?? '')).toMatchObject({
        status: 200,
        offset: 400,
      });
    } finally {
      hanging.abort();
      await lost;
      await other.stop();
    }
  });

  it('is refused with a sentence before its first byte', async () => {
    const said = async (answer: ReturnType<Uploader['create']>): Promise<string> => {
      const { status, refusal, location } = await answer;
      expect(location).toBeNull();
      return `${String(status)} ${refusal?.key ?? ''}`;
    };
    expect(await said(uploader.create('day.mp4', 20 * 1024 ** 3))).toBe('413 fileTooLarge');
    expect((await uploader.create('day.mp4', 20 * 1024 ** 3)).refusal?.why).toBe(
      '文件有 20 GB，一个视频最大 0.1 GB。',
    );
    expect(await said(uploader.create('empty.mp4', 0))).toBe('422 emptyFile');
    for (const name of ['run.exe', 'list.m3u8', 'noend', 'page.svg', '.mp4/../x.html'])
      expect(await said(uploader.create(name, 10))).toBe('422 notAVideoName');
    expect(await said(new Uploader(world.url, world.visitor()).create('a.mp4', 10))).toBe('401 signInAgain');
    for (const role of ['teacher', 'city-admin', 'analyst'] as const)
      expect(await said(new Uploader(world.url, await world.signedIn(role)).create('a.mp4', 10))).toBe(
        '403 trainersOnly',
      );
    for (const foreign of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }])
      expect(await said(new Uploader(world.url, trainer, foreign).create('a.mp4', 10))).toBe(
        '403 foreignPage',
      );
    const english = await new Uploader(world.url, trainer, { 'accept-language': 'en' }).create('a.txt', 10);
    expect(english.refusal?.what).toBe('This file was not uploaded.');
  });

  it('of another organisation, or one that was left for a week, is not there', async () => {
    const { location } = await uploader.create('theirs.mp4', 100);
    const address = location ?? '';
    const other = await uploader.create('kept.mp4', 100);
    const key = `sources/${idOf(address)}.json`;
    const kept = Buffer.concat(
      (await (await world.storage.get(key))?.stream().toArray()) as Buffer[],
    ).toString();
    await world.storage.put(
      key,
      Buffer.from(kept.replace(/"organisationId":"[^"]+"/, `"organisationId":"${idOf(address)}"`)),
    );
    expect(await uploader.head(address)).toMatchObject({ status: 410 });
    expect(await uploader.patch(address, 0, new Uint8Array(10))).toMatchObject({
      refusal: { key: 'uploadGone' },
    });

    world.clock.advance(8 * 24 * 3_600_000);
    trainer = await world.signedIn('trainer');
    uploader = new Uploader(world.url, trainer);
    await uploader.create('fresh.mp4', 100);
    await world.settle();
    expect(await uploader.head(other.location ?? '')).toMatchObject({ status: 410 });
    expect(await world.storage.get(`sources/${idOf(other.location ?? '')}`)).toBeNull();
  });

  it('cannot say whose it is, nor what it is a poster of', async () => {
    const mine = await uploader.create('mine.mp4', 50, { organisationId: 'somebody', uploadedBy: 'else' });
    expect(await uploader.head(mine.location ?? '')).toMatchObject({ status: 200 });
    const posterOf = toGlobalId('MediaAsset', '00000000-0000-4000-8000-000000000000');
    expect((await uploader.create('p.png', 50, { posterOf })).refusal?.key).toBe('mediaNotFound');
  });
});
