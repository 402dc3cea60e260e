import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toWebVtt, type Cue } from './captions.rules.js';
import { readCaptions } from './captions.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const problemsOf = async (text: string, durationMs: number | null = null) =>
  (await readCaptions(bytes(text), durationMs)).problems.map(({ line, key }) => [line, key]);

/** 你好 and 再见 in GBK. */
const gbk = Uint8Array.from([
  ...bytes('1\n00:00:01,000 --> 00:00:02,500\n'),
  0xc4,
  0xe3,
  0xba,
  0xc3,
  ...bytes('\n\n2\n00:00:03,000 --> 00:00:04,000\n'),
  0xd4,
  0xd9,
  0xbc,
  0xfb,
]);

describe('caption files', () => {
  it('come as WebVTT or SRT, in UTF-8 or GBK, and become the same WebVTT', async () => {
    const vtt =
      '\uFEFFWEBVTT\n\n00:01.000 --> 00:02.500\n你好\n\n00:03.000 --> 00:04.000 align:start\n再见\n';
    const expected =
      'WEBVTT\n\n00:00:01.000 --> 00:00:02.500\n你好\n\n00:00:03.000 --> 00:00:04.000\n再见\n\n';
    expect((await readCaptions(bytes(vtt), null)).captions).toEqual({
      vtt: expected,
      cues: 2,
      endsMs: 4_000,
    });
    expect((await readCaptions(gbk, null)).captions?.vtt).toBe(expected);
  });

  it('are told line by line what is wrong', async () => {
    expect(await problemsOf('WEBVTT\n\n00:05.000 --> 00:04.000\n倒着走\n')).toEqual([
      [3, 'endsBeforeItBegins'],
    ]);
    expect(
      await problemsOf('WEBVTT\n\n00:01.000 --> 00:03.000\n一\n\n00:02.000 --> 00:04.000\n二\n'),
    ).toEqual([[6, 'overlaps']]);
    expect(
      await problemsOf('WEBVTT\n\n00:09.000 --> 00:10.000\n一\n\n00:02.000 --> 00:04.000\n二\n'),
    ).toEqual([[6, 'outOfOrder']]);
    expect(await problemsOf('1\n00:00:01,000 --> 00:01:10,000\n太长\n', 60_000)).toEqual([
      [2, 'beyondTheEnd'],
    ]);
    expect(await problemsOf('1\n00:00:01,00 --> x\n坏\n\n2\n00:00:03,000 --> 00:00:04,000\n好\n')).toEqual([
      [2, 'badTime'],
    ]);
    expect(await problemsOf('WEBVTT\n')).toEqual([[1, 'noCues']]);
    expect(await problemsOf('只是一段话')).toEqual([[1, 'noHeader']]);
  });

  it('must be text', async () => {
    const video = Uint8Array.from([0, 0, 0, 0x18, 0x66, 0x74, 0x79, 0x70, 0xff, 0xfe, 0x80]);
    expect((await readCaptions(video, null)).problems).toEqual([{ line: 1, key: 'notText' }]);
  });

  it('read back what was written, for any cues in order', async () => {
    const cues = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: 1, max: 9_000 })), {
        minLength: 1,
        maxLength: 30,
      })
      .map((gaps) => {
        let at = 0;
        return gaps.map(([gap, length], index): Cue => {
          const fromMs = at + gap;
          at = fromMs + length;
          return { line: 1, fromMs, toMs: at, text: `第 ${index + 1} 句 --> 说` };
        });
      });
    await fc.assert(
      fc.asyncProperty(cues, async (said) => {
        const { captions } = await readCaptions(bytes(toWebVtt(said)), null);
        expect(captions?.cues).toBe(said.length);
        expect(captions?.endsMs).toBe(said.at(-1)?.toMs);
        expect(captions?.vtt).toBe(toWebVtt(said));
      }),
    );
  });
});
