import * as mediaCaptions from 'media-captions';
import { cueProblems, problemsTold, toWebVtt, type CaptionProblem, type Cue } from './captions.rules.js';

/** The part of media-captions used here; its own declarations leave out file endings and resolve to nothing. */
interface CaptionParser {
  readonly parseText: (
    text: string,
    options: { readonly type: 'vtt' | 'srt'; readonly errors: true },
  ) => Promise<{
    readonly cues: readonly { readonly startTime: number; readonly endTime: number; readonly text: string }[];
    readonly errors: readonly { readonly code: number; readonly line: number }[];
  }>;
}
const { parseText } = mediaCaptions as unknown as CaptionParser;

/** Its code for a time that is none, or that runs backwards. */
const badTimestamp = 2;

export interface Captions {
  readonly vtt: string;
  readonly cues: number;
  readonly endsMs: number;
}

export type CaptionsRead =
  | { readonly captions: Captions; readonly problems: readonly [] }
  | { readonly captions: null; readonly problems: readonly CaptionProblem[] };

/** Reads WebVTT or SRT as people have it, in UTF-8, UTF-16 or GBK, and says line by line what is wrong with it. */
export const readCaptions = async (bytes: Uint8Array, durationMs: number | null): Promise<CaptionsRead> => {
  const text = decode(bytes);
  if (text === null) return { captions: null, problems: [{ line: 1, key: 'notText' }] };
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  const type = lines[0]?.startsWith('WEBVTT') === true ? 'vtt' : 'srt';
  if (type === 'srt' && !lines.some((line) => line.includes('-->')))
    return { captions: null, problems: [{ line: 1, key: 'noHeader' }] };
  const timed = lines.flatMap((line, index) =>
    line.includes('-->') ? [{ line: index + 1, text: line }] : [],
  );
  const { cues, errors } = await parseText(lines.join('\n'), { type, errors: true });
  const wrong = timed.flatMap(({ line, text: times }): CaptionProblem[] => {
    const key = timeProblem(times);
    const unread = errors.some((error) => error.code === badTimestamp && error.line === line);
    return key === null && !unread ? [] : [{ line, key: key ?? 'badTime' }];
  });
  // A cue without readable times is left out by the parser, so that the others' lines are known only when all are there.
  const found = cues.map(({ startTime, endTime, text: said }, index): Cue => ({
    line: timed[index]?.line ?? 1,
    fromMs: Math.round(startTime * 1000),
    toMs: Math.round(endTime * 1000),
    text: said,
  }));
  const problems = (wrong.length > 0 ? wrong : cueProblems(found, durationMs)).slice(0, problemsTold);
  if (problems.length > 0) return { captions: null, problems };
  return {
    captions: {
      vtt: toWebVtt(found),
      cues: found.length,
      endsMs: Math.max(...found.map(({ toMs }) => toMs)),
    },
    problems: [],
  };
};

const stamp = String.raw`(?:(\d{1,3}):)?([0-5]\d):([0-5]\d)[.,](\d{3})`;
const timesShape = new RegExp(`^${stamp}\\s+-->\\s+${stamp}(?:\\s|$)`);

/** What is wrong with a line of times by itself; the parser reports neither an empty nor a backward stretch. */
const timeProblem = (line: string): 'badTime' | 'endsBeforeItBegins' | null => {
  const parts = timesShape
    .exec(line)
    ?.slice(1)
    .map((part) => Number(part ?? 0));
  if (parts === undefined) return 'badTime';
  const [fromH = 0, fromM = 0, fromS = 0, fromMs = 0, toH = 0, toM = 0, toS = 0, toMs = 0] = parts;
  const from = ((fromH * 60 + fromM) * 60 + fromS) * 1000 + fromMs;
  return ((toH * 60 + toM) * 60 + toS) * 1000 + toMs > from ? null : 'endsBeforeItBegins';
};

/** Chinese subtitle files are as often GBK as UTF-8; whatever is neither, or has control characters, is no text. */
const decode = (bytes: Uint8Array): string | null => {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : null;
  for (const encoding of marked === null ? ['utf-8', 'gb18030'] : [marked])
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // eslint-disable-next-line no-control-regex
      return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? null : text;
    } catch {
      // not this encoding: the next
    }
  return null;
};
