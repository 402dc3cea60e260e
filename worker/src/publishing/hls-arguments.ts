import { join } from 'node:path';
import {
  frameRateOf,
  pieceSeconds,
  type Quality,
  type VideoProbe,
} from '@xueshi/schema/publishing/video.rules';
import { flags, hostileInput } from '../platform/ffmpeg.js';

export const audioRendition = 'audio';

/** Players take untagged pictures for BT.709, ffmpeg converts to BT.601 unless told: skin would turn greenish. */
const bt709 = flags('-colorspace bt709 -color_primaries bt709 -color_trc bt709 -color_range tv');
/** Nothing that the file told of its maker, place or device goes on. */
const bare = flags('-map_metadata -1 -map_chapters -1 -sn -dn');

/**
 * One pass over the source for all qualities and the sound they share: decoded once, cut at the same instants in each,
 * so that a player changes between them at any piece. The sound is a rendition of its own (RFC 8216, 4.3.4.1).
 */
export const hlsArguments = (
  source: string,
  probe: VideoProbe,
  qualities: readonly Quality[],
  folder: string,
): string[] => {
  const rate = frameRateOf(probe.picture?.framesPerSecond ?? 0);
  const split = `[0:v:0]fps=${rate},split=${qualities.length}${qualities.map((_, i) => `[in${i}]`).join('')}`;
  const scales = qualities.map(
    ({ width, height }, i) =>
      `[in${i}]scale=${width}:${height}:flags=bicubic:out_color_matrix=bt709,setsar=1,format=yuv420p[out${i}]`,
  );
  return [
    hostileInput(probe.demuxer, source),
    ['-filter_complex', [split, ...scales].join(';')],
    ...qualities.map((quality, i) => picture(quality, `[out${i}]`, rate, folder)),
    probe.channels === 0 ? [] : sound(probe, folder),
  ].flat();
};

const picture = ({ name, most }: Quality, from: string, rate: number, folder: string): string[] =>
  [
    flags(`-map ${from} -c:v libx264 -preset veryfast -profile:v main -crf 23`),
    flags(`-maxrate ${most}k -bufsize ${most * 2}k -bf 2`),
    bt709,
    // Every piece begins with a whole picture, and nothing else does.
    flags(`-g ${rate * pieceSeconds} -keyint_min ${rate * pieceSeconds} -sc_threshold 0`),
    flags(`-force_key_frames expr:gte(t,n_forced*${pieceSeconds})`),
    bare,
    pieces(folder, name),
  ].flat();

const sound = ({ channels, durationMs }: VideoProbe, folder: string): string[] =>
  [
    // Sound that outlasts the picture would leave a player waiting for it.
    flags(`-map 0:a:0 -t ${(durationMs / 1000).toFixed(3)} -ar 48000`),
    flags(channels === 1 ? '-c:a aac -b:a 64k -ac 1' : '-c:a aac -b:a 112k -ac 2'),
    bare,
    pieces(folder, audioRendition),
  ].flat();

const pieces = (folder: string, name: string): string[] =>
  [
    flags(`-f hls -hls_time ${pieceSeconds} -hls_playlist_type vod -hls_segment_type fmp4`),
    flags(`-hls_flags independent_segments -hls_fmp4_init_filename ${name}-init.mp4`),
    ['-hls_segment_filename', join(folder, `${name}-%04d.m4s`), join(folder, `${name}.m3u8`)],
  ].flat();
