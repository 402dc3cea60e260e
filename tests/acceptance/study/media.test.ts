import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';

const bytes = Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 256));
const key = `test-${process.pid}`;
/** A course that the teacher is enrolled in. */
const studied = 'maths-function';
const path = (file: string): string => `/media/lessons/${key}/${file}`;

describe('media of a lesson', () => {
  let world: World;
  let client: Client;

  beforeAll(async () => {
    world = await World.create();
    client = await world.signedIn('teacher');
    await world.rows(
      `update lesson set media_key = $2 where id = (select id from lesson where course_id = $1 order by id limit 1)`,
      [world.courseId(studied), `lessons/${key}`],
    );
    for (const file of [
      'master.m3u8',
      '720p-001.m4s',
      '720p-init.mp4',
      'old.ts',
      'captions.zh.vtt',
      'poster.jpg',
      'note.html',
    ])
      await world.storage.put(`lessons/${key}/${file}`, bytes);
  });
  afterAll(() => world.end());

  it.each([
    ['master.m3u8', 'application/vnd.apple.mpegurl', 'private, no-cache'],
    ['720p-001.m4s', 'video/iso.segment', 'private, max-age=600'],
    ['720p-init.mp4', 'video/mp4', 'private, max-age=600'],
    ['old.ts', 'video/mp2t', 'private, max-age=600'],
    ['captions.zh.vtt', 'text/vtt; charset=utf-8', 'private, no-cache'],
    ['poster.jpg', 'image/jpeg', 'private, max-age=600'],
  ])('%s is served as what it is', async (file, type, cache) => {
    const response = await client.get(path(file));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('cache-control')).toBe(cache);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
  });

  it.each([
    ['bytes=0-99', 0, 99],
    ['bytes=900-', 900, 999],
    ['bytes=-10', 990, 999],
    ['bytes=990-5000', 990, 999],
  ])('answers the range %s', async (range, from, to) => {
    const response = await client.get(path('720p-001.m4s'), { range });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes ${from}-${to}/1000`);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes.subarray(from, to + 1));
  });

  it('refuses a range that is not there, and answers the whole for one it does not know', async () => {
    const beyond = await client.get(path('720p-001.m4s'), { range: 'bytes=1000-' });
    expect(beyond.status).toBe(416);
    expect(beyond.headers.get('content-range')).toBe('bytes */1000');
    for (const range of ['bytes=0-1,5-6', 'lines=1-2', 'bytes=-', 'bytes=9-3'])
      expect((await client.get(path('720p-001.m4s'), { range })).status).toBe(200);
  });

  it('is not sent again while it is the same', async () => {
    const etag = (await client.get(path('master.m3u8'))).headers.get('etag') ?? '';
    expect((await client.get(path('master.m3u8'), { 'if-none-match': etag })).status).toBe(304);
    expect((await client.get(path('master.m3u8'), { 'if-none-match': '"other"' })).status).toBe(200);
    expect(
      (await client.get(path('master.m3u8'), { range: 'bytes=0-1', 'if-range': '"other"' })).status,
    ).toBe(200);
    expect((await client.get(path('master.m3u8'), { range: 'bytes=0-1', 'if-range': etag })).status).toBe(
      206,
    );
  });

  it('is for those who learn or teach it and for the city, and like nothing to others', async () => {
    await world.rows(
      `update course set declaring_id = (select organisation_id from role_grant where role = 'trainer' limit 1)
      where id = $1`,
      [world.courseId(studied)],
    );
    const statusFor = async (who: Parameters<World['signedIn']>[0]): Promise<number> =>
      (await (await world.signedIn(who)).get(path('720p-001.m4s'))).status;
    expect(await statusFor('trainer')).toBe(200);
    expect(await statusFor('city-admin')).toBe(200);
    for (const other of ['other-teacher', 'school-admin', 'district-admin', 'analyst'] as const)
      expect({ [other]: await statusFor(other) }).toEqual({ [other]: 404 });
  });

  it('is decided once a folder, not once a piece', async () => {
    await client.get(path('master.m3u8'));
    // What is left is who asks.
    expect(
      await world.statementsDuring(async () => {
        for (let piece = 0; piece < 5; piece += 1) await client.get(path('720p-001.m4s'));
      }),
    ).toBeLessThanOrEqual(5);
  });

  it('is for nobody who is not signed in, and nothing else is there', async () => {
    expect((await world.visitor().get(path('master.m3u8'))).status).toBe(401);
    for (const hostile of [
      path('note.html'),
      path('missing.m4s'),
      `/media/lessons/${key}/..%2f..%2fmaster.m3u8`,
      `/media/lessons/${key}/....m3u8`,
      '/media/lessons/../../etc/passwd.mp4',
      '/media/secret/master.m3u8',
      `/media/lessons/${key}`,
    ])
      expect((await client.get(hostile)).status).toBe(404);
    const posted = await fetch(`${world.url}${path('master.m3u8')}`, { method: 'POST' });
    expect(posted.status).toBe(405);
  });
});
