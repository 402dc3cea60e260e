import { randomUUID } from 'node:crypto';
import { sourceKeyOf } from '@xueshi/schema/publishing/media.rules';
import {
  beginUpload,
  finishUpload,
  readMedia,
  type MediaRecord,
} from '@xueshi/schema/publishing/media.store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeVideo } from '../../support/videos.js';
import { World } from '../../support/world.js';

describe('an uploaded video', () => {
  let world: World;
  let trainer: { id: string; organisationId: string };

  beforeAll(async () => {
    world = await World.create();
    const [found] = await world.rows<{ id: string; organisationId: string }>(
      `select account_id as id, organisation_id as "organisationId" from role_grant where role = 'trainer' limit 1`,
    );
    if (found === undefined) throw new Error('the seed has no trainer');
    trainer = found;
  });
  afterAll(() => world.end());

  /** Uploads bytes under a name as the protocol leaves them, and lets the worker do its work. */
  const encoded = async (filename: string, bytes: Buffer): Promise<MediaRecord> => {
    const [id, now] = [randomUUID(), world.clock.now()];
    await world.storage.put(sourceKeyOf(id), bytes);
    await world.db.work(async (tx) => {
      const upload = { id, organisationId: trainer.organisationId, uploadedBy: trainer.id };
      await beginUpload(tx, { ...upload, title: filename, filename, bytes: Math.max(1, bytes.length), now });
      await finishUpload(tx, { id, sourceKey: sourceKeyOf(id), now });
    });
    await world.settle();
    const asset = await readMedia(world.db.read(), id);
    if (asset === null) throw new Error('it is gone');
    return asset;
  };
  const stored = async (key: string): Promise<string> => {
    const object = await world.storage.get(key);
    return object === null
      ? ''
      : Buffer.concat((await object.stream().toArray()) as Buffer[]).toString('latin1');
  };

  it('plays in every quality it can have and none above, cut alike, with sound of its own and a poster', async () => {
    const asset = await encoded(
      'lesson.mov',
      await makeVideo({ seconds: 5, size: '960x540', rate: 10, ending: 'mov' }),
    );
    expect(asset).toMatchObject({ state: 'ready', width: 960, height: 540, fault: null, sourceKey: null });
    expect(asset.durationMs).toBeGreaterThan(4_900);
    expect(asset.renditions.map(({ name, width, height }) => `${name} ${width}x${height}`)).toEqual([
      '540p 960x540',
      '360p 640x360',
    ]);
    const master = await stored(`${asset.mediaKey}/master.m3u8`);
    expect(master).toMatch(
      /BANDWIDTH=\d+,AVERAGE-BANDWIDTH=\d+,RESOLUTION=960x540,FRAME-RATE=10.000,CODECS="avc1.4d[0-9a-f]{4},mp4a.40.2",AUDIO="sound"/,
    );
    const cuts = async (name: string): Promise<string[]> =>
      (await stored(`${asset.mediaKey}/${name}.m3u8`)).match(/#EXTINF:[\d.]+/g) ?? [];
    expect(await cuts('540p')).toEqual(['#EXTINF:4.000000', '#EXTINF:1.000000']);
    expect(await cuts('360p')).toEqual(await cuts('540p'));
    expect((await cuts('audio')).length).toBeGreaterThan(0);
    expect((await stored(`${asset.mediaKey}/poster.jpg`)).slice(0, 3)).toBe('\xff\xd8\xff');
    // The upload itself is not kept.
    expect(await world.storage.get(sourceKeyOf(asset.id))).toBeNull();
  });

  it('plays upright when it was held so, without sound, and small when it is', async () => {
    const upright = await encoded(
      'phone.webm',
      await makeVideo({ seconds: 1, size: '180x320', sound: false, ending: 'webm' }),
    );
    expect(upright).toMatchObject({ state: 'ready', width: 180, height: 320 });
    expect(upright.renditions).toHaveLength(1);
    expect(await stored(`${upright.mediaKey}/master.m3u8`)).not.toContain('AUDIO');
  });

  const bad: readonly (readonly [
    what: string,
    key: string,
    filename: string,
    bytes: () => Promise<Buffer> | Buffer,
  ])[] = [
    ['a text file named .mp4', 'notAVideo', 'plan.mp4', () => Buffer.from('Unterrichtsplan\n'.repeat(500))],
    ['an empty file', 'notAVideo', 'nothing.mp4', () => Buffer.alloc(0)],
    [
      'a playlist that points at a file and at an inner address',
      'notAVideo',
      'list.mp4',
      () =>
        Buffer.from(
          '#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\nfile:///etc/passwd\n#EXTINF:4,\nhttp://127.0.0.1:5432/\n',
        ),
    ],
    [
      'a list of files',
      'notAVideo',
      'list.mov',
      () => Buffer.from('ffconcat version 1.0\nfile /etc/passwd\n'),
    ],
    [
      'a page with a video’s first letters',
      'videoBroken',
      'page.mp4',
      () => Buffer.from(`\0\0\0\x18ftypmp42<html><script>fetch('/')</script>${' '.repeat(400)}`),
    ],
    [
      'a video whose end is missing',
      'videoBroken',
      'cut.mov',
      async () => (await makeVideo({ seconds: 3, ending: 'mov' })).subarray(0, 20_000),
    ],
    [
      'a video that says it is longer than it is',
      'videoCutOff',
      'short.mp4',
      async () => {
        const whole = await makeVideo({ seconds: 12, rate: 10, sound: false });
        return whole.subarray(0, Math.floor(whole.length / 2));
      },
    ],
    ['sound only', 'onlySound', 'voice.mp4', () => makeVideo({ seconds: 2, picture: false })],
    [
      'a ten-hour video',
      'videoTooLong',
      'day.mp4',
      () => makeVideo({ seconds: 36_000, rate: '1/60', size: '64x64', sound: false }),
    ],
    [
      'a picture of a few pixels',
      'pictureTooSmall',
      'dot.mp4',
      () => makeVideo({ seconds: 1, size: '8x8', sound: false }),
    ],
    [
      'a picture larger than any screen',
      'pictureTooLarge',
      'wall.mp4',
      () => makeVideo({ seconds: 1, rate: 1, size: '8200x32', sound: false, more: ['-frames:v', '1'] }),
    ],
    ['a single frame', 'videoTooShort', 'still.mp4', () => makeVideo({ seconds: 0.04, sound: false })],
  ];
  it.each(bad)('that is %s fails with its reason (%s)', async (_, key, filename, bytes) => {
    const asset = await encoded(filename, await bytes());
    expect({ state: asset.state, fault: asset.fault?.key, playing: asset.mediaKey }).toEqual({
      state: 'failed',
      fault: key,
      playing: null,
    });
  });

  it('with a page at its end is drawn anew: only pixels and sound go on', async () => {
    const video = await makeVideo({ seconds: 1, more: ['-metadata', 'comment=<script>alert(1)</script>'] });
    const asset = await encoded(
      'both.mp4',
      Buffer.concat([video, Buffer.from('<script>alert(2)</script>PK\x03\x04')]),
    );
    expect(asset.state).toBe('ready');
    for await (const key of world.storage.list(asset.mediaKey ?? ''))
      expect(await stored(key)).not.toContain('alert(');
  });
});
