import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rendition } from '@xueshi/schema/publishing/media.rules';
import type { Quality } from '@xueshi/schema/publishing/video.rules';
import { audioRendition } from './hls-arguments.js';

interface Track {
  readonly durationMs: number;
  /** bits a second of its costliest piece, and on average */
  readonly peak: number;
  readonly mean: number;
}

/** Measures what was made, as BANDWIDTH asks: the costliest piece, not the setting of the encoder. */
const measure = async (folder: string, name: string): Promise<Track> => {
  const playlist = await readFile(join(folder, `${name}.m3u8`), 'utf8');
  const parts = await Promise.all(
    [...playlist.matchAll(/#EXTINF:([\d.]+),[^\n]*\n(\S+)/g)].map(async ([, seconds, file = '']) => ({
      seconds: Number(seconds),
      bits: (await stat(join(folder, file))).size * 8,
    })),
  );
  const seconds = parts.reduce((sum, part) => sum + part.seconds, 0);
  const bits = parts.reduce((sum, part) => sum + part.bits, 0);
  return {
    durationMs: Math.round(seconds * 1000),
    // The last piece may be a few frames long, and its rate says nothing.
    peak: Math.ceil(Math.max(0, ...parts.map((part) => part.bits / Math.max(part.seconds, 1)))),
    mean: seconds === 0 ? 0 : Math.ceil(bits / seconds),
  };
};

/** The codec of a picture as the initialisation segment says it (RFC 6381): avc1.64001f. */
const pictureCodec = async (folder: string, name: string): Promise<string> => {
  const init = await readFile(join(folder, `${name}-init.mp4`));
  const at = init.indexOf('avcC', 0, 'latin1');
  return at < 0 ? 'avc1.4d401f' : `avc1.${init.toString('hex', at + 5, at + 8)}`;
};

export interface Master {
  readonly durationMs: number;
  readonly renditions: readonly Rendition[];
}

/** Writes the playlist of all qualities beside them and tells what they are. */
export const writeMaster = async (
  folder: string,
  qualities: readonly Quality[],
  frameRate: number,
  hasSound: boolean,
): Promise<Master> => {
  const sound = hasSound ? await measure(folder, audioRendition) : null;
  const lines = ['#EXTM3U', '#EXT-X-VERSION:7', '#EXT-X-INDEPENDENT-SEGMENTS'];
  if (sound !== null)
    lines.push(
      `#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="sound",DEFAULT=YES,AUTOSELECT=YES,URI="${audioRendition}.m3u8"`,
    );
  const renditions: Rendition[] = [];
  let durationMs = 0;
  // The best first: a player without a measurement of its line begins there and goes down.
  for (const { name, width, height } of qualities.toReversed()) {
    const track = await measure(folder, name);
    const codecs = [await pictureCodec(folder, name), ...(sound === null ? [] : ['mp4a.40.2'])].join(',');
    const bandwidth = track.peak + (sound?.peak ?? 0);
    lines.push(
      `#EXT-X-STREAM-INF:BANDWIDTH=${bandwidth},AVERAGE-BANDWIDTH=${track.mean + (sound?.mean ?? 0)},` +
        `RESOLUTION=${width}x${height},FRAME-RATE=${frameRate.toFixed(3)},CODECS="${codecs}"` +
        (sound === null ? '' : ',AUDIO="sound"'),
      `${name}.m3u8`,
    );
    renditions.push({ name, width, height, bandwidth });
    durationMs = Math.max(durationMs, track.durationMs);
  }
  await writeFile(join(folder, 'master.m3u8'), `${lines.join('\n')}\n`);
  return { durationMs, renditions };
};
