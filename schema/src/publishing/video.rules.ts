import { refuse, type Refused } from '../kernel/refusals.js';
import type { MediaLimits } from './media.rules.js';

/** What a file says of itself, read without decoding any of it. */
export interface VideoProbe {
  /** how ffmpeg is told to read it, and nothing else: a playlist or a list of files is never followed */
  readonly demuxer: 'mov' | 'matroska';
  readonly durationMs: number;
  /** null when there is only sound */
  readonly picture: {
    /** as shown: turned the way a phone was held */
    readonly width: number;
    readonly height: number;
    readonly framesPerSecond: number;
    readonly codec: string | null;
  } | null;
  readonly channels: number;
}

/** More than 8K is no lesson but a way to fill the memory of a server. */
const largestSide = 8192;
const mostPixels = 8192 * 4608;
const smallestSide = 16;

/** L1: why a file that was uploaded cannot become a lesson's video, or null. */
export const probeRefused = (probe: VideoProbe, { longestMs }: MediaLimits): Refused | null => {
  const { picture, durationMs } = probe;
  if (picture === null) return refuse('L1', 'onlySound');
  const { width, height } = picture;
  if (Math.max(width, height) > largestSide || width * height > mostPixels)
    return refuse('L1', 'pictureTooLarge', { width: String(width), height: String(height) });
  if (Math.min(width, height) < smallestSide)
    return refuse('L1', 'pictureTooSmall', { width: String(width), height: String(height) });
  if (durationMs > longestMs)
    return refuse('L1', 'videoTooLong', {
      hours: Math.round(durationMs / 360_000) / 10,
      longest: Math.round(longestMs / 360_000) / 10,
    });
  return durationMs < 500 ? refuse('L1', 'videoTooShort') : null;
};

/** A quality as it is to be made. */
export interface Quality {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** kilobits a second at most */
  readonly most: number;
}

/** By the shorter side of the picture, so that a video held upright has the same four. */
const ladder = [
  { side: 360, most: 800 },
  { side: 540, most: 1600 },
  { side: 720, most: 2800 },
  { side: 1080, most: 5000 },
] as const;

const even = (length: number): number => Math.max(2, 2 * Math.round(length / 2));

/**
 * The qualities of a picture, the smallest first: none larger than it is. A picture below the first step, or between two
 * steps, has its own size as the last unless that is hardly larger than the step below.
 */
export const qualitiesOf = (picture: { readonly width: number; readonly height: number }): Quality[] => {
  const side = Math.min(picture.width, picture.height);
  const own = Math.min(side, 1080);
  const steps = ladder.filter((step) => step.side <= own);
  const top = steps.at(-1);
  if (top === undefined || own > top.side * 1.25) {
    const most = ladder.find((step) => step.side > own)?.most ?? 5000;
    return [...steps, { side: own, most }].map((step) => scaled(picture, step));
  }
  return steps.map((step) => scaled(picture, step));
};

const scaled = (
  { width, height }: { readonly width: number; readonly height: number },
  { side, most }: { readonly side: number; readonly most: number },
): Quality => {
  const factor = side / Math.min(width, height);
  return { name: `${side}p`, width: even(width * factor), height: even(height * factor), most };
};

const steadyRates = [10, 12, 15, 20, 24, 25, 30] as const;

/** Pictures a second of what is made: steady, so that pieces of all qualities begin alike; 60 is halved. */
export const frameRateOf = (framesPerSecond: number): number =>
  steadyRates.find((rate) => rate >= framesPerSecond - 0.1) ?? 30;

/** Every piece begins with a whole picture, this often. */
export const pieceSeconds = 4;

/** A file that says it lasts longer than what could be read was cut off. */
export const cutOff = (saidMs: number, readMs: number): Refused | null =>
  saidMs - readMs > Math.max(2_000, saidMs * 0.02)
    ? refuse('L1', 'videoCutOff', {
        saidSeconds: Math.round(saidMs / 1000),
        readSeconds: Math.round(readMs / 1000),
      })
    : null;

/** Encoding that takes longer than this is stopped: a file made to be slow must not hold a worker for ever. */
export const patienceMs = (durationMs: number): number => 10 * 60_000 + durationMs * 30;
