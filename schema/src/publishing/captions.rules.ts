import { captionTolerance } from './missing.rules.js';

/** A caption as it stands in a file. */
export interface Cue {
  /** the line its times stand on, from 1 */
  readonly line: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly text: string;
}

/** What is wrong with a caption file, and in which line. */
export interface CaptionProblem {
  readonly line: number;
  readonly key: CaptionProblemKey;
}

export const captionProblemKeys = [
  'notText',
  'noHeader',
  'badTime',
  'endsBeforeItBegins',
  'overlaps',
  'outOfOrder',
  'beyondTheEnd',
  'empty',
  'noCues',
] as const;
export type CaptionProblemKey = (typeof captionProblemKeys)[number];

/** The largest caption file: some three hours of speech in two languages. */
export const captionsAtMost = 160 * 1024;

/** One answer does not repeat itself a thousand times. */
export const problemsTold = 20;

/** Times that go wrong: each cue after the one before, none over another, none beyond the video. */
export const cueProblems = (cues: readonly Cue[], durationMs: number | null): CaptionProblem[] => {
  if (cues.length === 0) return [{ line: 1, key: 'noCues' }];
  return cues.flatMap((cue, index): CaptionProblem[] => {
    const key = problemOf(cue, cues[index - 1], durationMs);
    return key === null ? [] : [{ line: cue.line, key }];
  });
};

const problemOf = (
  cue: Cue,
  before: Cue | undefined,
  durationMs: number | null,
): CaptionProblemKey | null => {
  if (cue.toMs <= cue.fromMs) return 'endsBeforeItBegins';
  if (before !== undefined && cue.fromMs < before.fromMs) return 'outOfOrder';
  if (before !== undefined && cue.fromMs < before.toMs) return 'overlaps';
  if (durationMs !== null && cue.toMs > durationMs + captionTolerance) return 'beyondTheEnd';
  return cue.text.trim() === '' ? 'empty' : null;
};

/** The cues as a WebVTT file: only what every player shows. */
export const toWebVtt = (cues: readonly Cue[]): string =>
  [
    'WEBVTT',
    ...cues.map(({ fromMs, toMs, text }) => `${clock(fromMs)} --> ${clock(toMs)}\n${plain(text)}`),
    '',
  ].join('\n\n');

/** Arrows and blank lines end a cue, so neither stands inside one. */
const plain = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim().replaceAll('-->', '→'))
    .filter((line) => line !== '')
    .join('\n');

const clock = (ms: number): string => {
  const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
  return `${pad(Math.floor(ms / 3_600_000))}:${pad(Math.floor(ms / 60_000) % 60)}:${pad(Math.floor(ms / 1000) % 60)}.${pad(ms % 1000, 3)}`;
};

/** Languages captions are uploaded in, as a player calls each in that language. */
export const captionLanguages = { zh: '中文', en: 'English', 'zh-Hant': '繁體中文', yue: '粵語' } as const;
export type CaptionLanguage = keyof typeof captionLanguages;

export const isCaptionLanguage = (lang: string): lang is CaptionLanguage =>
  Object.hasOwn(captionLanguages, lang);

export const captionLabel = (lang: string): string =>
  isCaptionLanguage(lang) ? captionLanguages[lang] : lang;
