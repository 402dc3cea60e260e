import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';
import { asset, create, done, lesson, save, whole } from './author.js';

interface Kept {
  readonly __typename: 'DraftCaption';
  readonly id: string;
  readonly label: string;
  readonly cues: number;
  readonly url: string;
}
interface Problems {
  readonly __typename: 'CaptionProblems';
  readonly problems: readonly { readonly line: number; readonly key: string; readonly message: string }[];
}
interface Refused {
  readonly __typename: 'Refusal';
  readonly key: string;
}

describe('captions', () => {
  let world: World;
  let trainer: Client;

  beforeAll(async () => {
    world = await World.create();
    trainer = await world.signedIn('trainer');
  });
  afterAll(() => world.end());

  const upload = async (bytes: Uint8Array, part: object = {}): Promise<Kept | Problems | Refused> =>
    (
      await trainer.ask<{ uploadCaptions: Kept | Problems | Refused }>(
        `mutation ($input: UploadCaptionsInput!) { uploadCaptions(input: $input) {
           __typename ... on DraftCaption { id label cues url } ... on CaptionProblems { problems { line key message } }
           ... on Refusal { key } } }`,
        {
          input: { fileName: '斜率.srt', lang: 'zh', base64: Buffer.from(bytes).toString('base64'), ...part },
        },
      )
    ).uploadCaptions;

  const text = (written: string): Uint8Array => new TextEncoder().encode(written);

  it('of a GBK SRT file are kept as WebVTT, in the draft and for the player', async () => {
    const gbk = Uint8Array.from([
      ...text('1\r\n00:00:01,000 --> 00:00:02,500\r\n'),
      0xc4,
      0xe3,
      0xba,
      0xc3,
      0x0d,
      0x0a,
    ]);
    const kept = await upload(gbk, { durationMs: 90_000 });
    if (kept.__typename !== 'DraftCaption') throw new Error(JSON.stringify(kept));
    expect(kept).toMatchObject({ label: '中文', cues: 1 });
    const served = await trainer.get(kept.url);
    expect(served.headers.get('content-type')).toBe('text/vtt; charset=utf-8');
    expect(await served.text()).toContain('00:00:01.000 --> 00:00:02.500\n你好');
    const ready = await asset(world);
    const chapters = [
      { id: 'c', title: '章', lessons: [{ ...lesson('l', ready), captionIds: [kept.id, 'no-captions'] }] },
    ];
    const saved = done(await save(trainer, done(await create(trainer, '字幕')), whole(ready, { chapters })));
    expect(saved.content.chapters[0]?.lessons[0]?.captions).toEqual([{ id: kept.id, url: kept.url }]);
    expect(saved.missing).toEqual([]);
  });

  it('that go wrong are told by line, in the reader’s language', async () => {
    const wrong = text('WEBVTT\n\n00:01.000 --> 00:03.000\n一\n\n00:02.000 --> 02:04.000\n二\n');
    expect(await upload(wrong, { durationMs: 90_000 })).toEqual({
      __typename: 'CaptionProblems',
      problems: [{ line: 6, key: 'overlaps', message: '与上一条字幕重叠' }],
    });
    const late = text('WEBVTT\n\n00:01.000 --> 02:03.000\n一\n');
    expect(await upload(late, { durationMs: 90_000 })).toMatchObject({
      problems: [{ line: 3, key: 'beyondTheEnd' }],
    });
    expect(await upload(Uint8Array.from([0, 1, 2, 3, 255, 254]))).toMatchObject({
      problems: [{ key: 'notText' }],
    });
  });

  it('are of a known language and size', async () => {
    expect(await upload(text('WEBVTT\n\n00:01.000 --> 00:02.000\n一\n'), { lang: '../zh' })).toMatchObject({
      key: 'captionLanguage',
    });
    expect(await upload(new Uint8Array(161 * 1024).fill(65))).toMatchObject({ key: 'captionsTooLarge' });
  });
});
