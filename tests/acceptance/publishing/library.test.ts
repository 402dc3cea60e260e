import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { makePicture, makeVideo } from '../../support/videos.js';
import { World } from '../../support/world.js';
import { Uploader } from './uploading.js';

interface Asset {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly durationMs: number | null;
  readonly playlistUrl: string | null;
  readonly posterUrl: string | null;
  readonly qualities: readonly { readonly name: string }[];
  readonly uses: readonly { readonly title: string; readonly draft: boolean }[];
  readonly fault: { readonly key: string; readonly why: string; readonly next: string } | null;
  readonly task: { readonly id: string; readonly state: string; readonly progress: number } | null;
}

const shown = `id title state durationMs playlistUrl posterUrl qualities { name } uses { title draft }
  fault { key why next } task { id state progress }`;
const refused = `... on Refusal { key why }`;

describe('the library of an organisation', () => {
  let world: World;
  let trainer: Client;
  let uploader: Uploader;
  let id: string;
  let address: string;

  beforeAll(async () => {
    world = await World.create();
    trainer = await world.signedIn('trainer');
    uploader = new Uploader(world.url, trainer);
    address = await uploader.send(
      '函数 第一课.mp4',
      await makeVideo({ seconds: 5, rate: 10, size: '160x120' }),
    );
    id = toGlobalId('MediaAsset', address.split('/').at(-1) ?? '');
  });
  afterAll(() => world.end());

  const look = async (client = trainer): Promise<Asset | null> =>
    (
      await client.ask<{ mediaAsset: Asset | null }>(
        `query ($id: ID!) { mediaAsset(id: $id) { ${shown} } }`,
        { id },
      )
    ).mediaAsset;
  const act = async (field: string, more = ''): Promise<unknown> => {
    const document = `mutation ($id: ID!) { it: ${field}(id: $id) { __typename ${more} ${refused} } }`;
    return (await trainer.ask<{ it: unknown }>(document, { id })).it;
  };
  const status = async (path: string | null, client = trainer): Promise<number> =>
    (await client.get(path ?? '/nothing')).status;

  it('has a video from its first byte, and plays it once it was prepared', async () => {
    expect(await look()).toMatchObject({
      title: '函数 第一课',
      state: 'ENCODING',
      task: { state: 'QUEUED' },
      playlistUrl: null,
    });
    await world.settle();
    const asset = await look();
    expect(asset).toMatchObject({
      state: 'READY',
      qualities: [{ name: '120p' }],
      uses: [],
      task: { state: 'DONE', progress: 1 },
    });
    expect(await status(asset?.playlistUrl ?? null)).toBe(200);
    expect(await status(asset?.posterUrl ?? null)).toBe(200);
    // A draft's video is for its organisation and for the city, which reviews it.
    expect(await status(asset?.playlistUrl ?? null, await world.signedIn('city-admin'))).toBe(200);
    expect(await status(asset?.playlistUrl ?? null, await world.signedIn('teacher'))).toBe(404);
    // What was uploaded is nowhere to be fetched.
    for (const path of [`/media/sources/${address.split('/').at(-1) ?? ''}`, '/media/sources/x.mp4'])
      expect(await status(path)).toBe(404);
    const { mediaAssets } = await trainer.ask<{
      mediaAssets: { edges: { node: Asset }[] };
    }>(`{ mediaAssets(first: 5, search: "第一课", readyOnly: true) { edges { node { id } } } }`);
    expect(mediaAssets.edges).toEqual([{ node: { id } }]);
  });

  it('takes a frame as poster, or a picture that is one, drawn anew', async () => {
    const first = await look();
    const choose = (atMs: number): Promise<unknown> =>
      trainer.ask(
        `mutation ($input: ChooseMediaPosterInput!) { chooseMediaPoster(input: $input) {
           ... on PosterBegun { task { kind } } ${refused} } }`,
        { input: { id, atMs } },
      );
    expect(await choose(4_500)).toEqual({ chooseMediaPoster: { task: { kind: 'publishing.make-poster' } } });
    await world.settle();
    const framed = await look();
    expect(framed?.posterUrl).not.toBe(first?.posterUrl);
    expect(await choose(60_000)).toMatchObject({ chooseMediaPoster: { key: 'noFrameThere' } });

    await uploader.send('cover.png', await makePicture('png'), { posterOf: id });
    await world.settle();
    const drawn = await look();
    expect(drawn?.posterUrl).not.toBe(framed?.posterUrl);
    const poster = Buffer.from(await (await trainer.get(drawn?.posterUrl ?? '')).arrayBuffer());
    expect(poster.subarray(0, 3).toString('latin1')).toBe('\xff\xd8\xff');

    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    expect((await uploader.create('cover.svg', script.length, { posterOf: id })).refusal?.key).toBe(
      'notAPosterName',
    );
    await uploader.send('cover.png', script, { posterOf: id });
    await world.settle();
    expect(await world.rows(`select fault ->> 'key' as key from task where state = 'failed'`)).toEqual([
      { key: 'notAPicture' },
    ]);
    expect((await look())?.posterUrl).toBe(drawn?.posterUrl);
  });

  it('renames, and says why it does not', async () => {
    const rename = (title: string): Promise<unknown> =>
      trainer.ask(
        `mutation ($input: RenameMediaAssetInput!) { renameMediaAsset(input: $input) { ... on MediaAsset { title } ${refused} } }`,
        { input: { id, title } },
      );
    expect(await rename('  函数的概念 ')).toEqual({ renameMediaAsset: { title: '函数的概念' } });
    expect(await rename('   ')).toMatchObject({ renameMediaAsset: { key: 'titleMissing' } });
    expect(await rename('长'.repeat(121))).toMatchObject({ renameMediaAsset: { key: 'titleTooLong' } });
  });

  it('tells what is wrong with a file and what to do, and tries again only what can be', async () => {
    const bad = await uploader.send('plan.mp4', Buffer.from('只是一份文字'.repeat(50)));
    const before = id;
    id = toGlobalId('MediaAsset', bad.split('/').at(-1) ?? '');
    await world.settle();
    expect(await look()).toMatchObject({
      state: 'FAILED',
      fault: { key: 'notAVideo', next: '换一个文件上传' },
      task: { state: 'FAILED' },
    });
    expect(await act('retryMediaAsset', '... on MediaAsset { state }')).toMatchObject({ state: 'ENCODING' });
    await act('cancelMediaAsset');
    await world.settle();
    expect(await look()).toMatchObject({ state: 'CANCELLED', fault: null, task: { state: 'CANCELLED' } });
    expect(await act('deleteMediaAsset')).toMatchObject({ __typename: 'MediaAssetDeleted' });
    id = before;
    expect(await act('retryMediaAsset')).toMatchObject({ key: 'nothingToRetry' });
  });

  it('keeps a video that a course shows, and takes all of it away when none does', async () => {
    const folder = (await look())?.playlistUrl?.replace('/media/', '').replace('/master.m3u8', '') ?? '';
    const [lesson] = await world.rows<{ id: string; mediaKey: string }>(
      `update lesson set media_key = $1 where id = (select id from lesson limit 1) returning id, media_key as "mediaKey"`,
      [folder],
    );
    expect(await act('deleteMediaAsset')).toMatchObject({
      key: 'mediaInUse',
      why: '有 1 门课程或草稿在用它。',
    });
    expect((await look())?.uses).toHaveLength(1);
    await world.rows(`update lesson set media_key = null, media_ready = false where id = $1`, [lesson?.id]);
    expect(await act('deleteMediaAsset')).toMatchObject({ __typename: 'MediaAssetDeleted' });
    await world.settle();
    expect(await look()).toBeNull();
    for await (const key of world.storage.list(folder)) expect(key).toBe('nothing is left');
    expect(await act('deleteMediaAsset')).toMatchObject({ key: 'mediaNotFound' });
  });
});
