import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FRAMES_PER_SECOND } from './timeline.mjs';

const run = promisify(execFile);

/**
 * Two pictures and one voice. The voice is a rendition of its own that both qualities share (RFC 8216, 4.3.4.1):
 * muxed into each, it would be two thirds of every byte.
 */
export const QUALITIES = [
  { name: '720p', width: 1280, height: 720, profile: 'main', codec: 'avc1.4d401f', crf: 23 },
  { name: '360p', width: 640, height: 360, profile: 'baseline', codec: 'avc1.42c01e', crf: 25 },
];
const AUDIO = { rate: 44_100, bits: '36k', codec: 'mp4a.40.2' };
/** Players take untagged HD pictures for BT.709, ffmpeg converts to BT.601 unless told: paper would turn greenish. */
const BT709 = [
  '-colorspace',
  'bt709',
  '-color_primaries',
  'bt709',
  '-color_trc',
  'bt709',
  '-color_range',
  'tv',
];
const SCALING = 'flags=lanczos:out_color_matrix=bt709';
const SEGMENT_SECONDS = 6;
/** No encoder, time or machine in the files: the same script gives the same bytes. */
const REPEATABLE = [
  '-map_metadata',
  '-1',
  '-fflags',
  '+bitexact',
  '-flags:v',
  '+bitexact',
  '-flags:a',
  '+bitexact',
];

/** An installed tool is newer and faster than the one from npm. @param {'ffmpeg' | 'ffprobe'} name */
async function toolPath(name) {
  try {
    await run(name, ['-version']);
    return name;
  } catch {
    const installer = await import(`@${name}-installer/${name}`);
    return /** @type {string} */ (installer.default.path);
  }
}

/**
 * @typedef {{ png: Buffer, startMs: number, endMs: number, newSlide: boolean }} Still
 * @param {Still[]} stills @param {Buffer} wav @param {number} durationMs
 * @param {string} out folder that receives playlists and segments
 * @returns {Promise<{ name: string, width: number, height: number, bandwidth: number, playlist: string }[]>}
 */
export async function encodeHls(stills, wav, durationMs, out) {
  const ffmpeg = await toolPath('ffmpeg');
  const work = await mkdtemp(join(tmpdir(), 'lesson-'));
  try {
    await writeFile(join(work, 'voice.wav'), wav);
    await run(ffmpeg, voiceArguments(join(work, 'voice.wav'), durationMs, out));
    const list = await stillList(stills, work);
    const cuts = keyFrames(stills, durationMs);
    for (const quality of QUALITIES)
      await run(ffmpeg, pictureArguments(quality, list, cuts, durationMs, out));
    return writeMaster(out);
  } finally {
    await rm(work, { recursive: true });
  }
}

/** @param {string} wav @param {number} durationMs @param {string} out */
const voiceArguments = (wav, durationMs, out) =>
  [
    ['-y', '-v', 'error', '-i', wav, '-af', 'highpass=f=80,lowpass=f=9000'],
    // AAC rounds up to whole frames; ending a little early keeps the voice from outlasting the picture.
    ['-t', (durationMs / 1000 - 0.05).toFixed(3)],
    ['-ac', '1', '-ar', `${AUDIO.rate}`, '-c:a', 'aac', '-b:a', AUDIO.bits],
    REPEATABLE,
    segmented(out, 'audio', SEGMENT_SECONDS),
  ].flat();

/** @param {typeof QUALITIES[number]} quality @param {string} list @param {number[]} cuts @param {number} durationMs @param {string} out */
function pictureArguments({ name, width, height, profile, crf }, list, cuts, durationMs, out) {
  const filter = `fps=${FRAMES_PER_SECOND},scale=${width}:${height}:${SCALING},format=yuv420p`;
  return [
    ['-y', '-v', 'error', '-f', 'concat', '-safe', '0', '-i', list],
    ['-vf', filter, ...BT709, '-t', `${durationMs / 1000}`],
    ['-c:v', 'libx264', '-threads', '1', '-preset', 'slower', '-tune', 'stillimage'],
    ['-profile:v', profile, '-crf', `${crf}`, '-bf', '0', '-g', '600', '-sc_threshold', '0'],
    ['-force_key_frames', cuts.map((ms) => (ms / 1000).toFixed(3)).join(',')],
    REPEATABLE,
    // Every key frame is forced where a segment must begin, so a target below the shortest segment cuts at each.
    segmented(out, name, 0.1),
  ].flat();
}

/** @param {string} out @param {string} name @param {number} seconds */
const segmented = (out, name, seconds) =>
  [
    ['-f', 'hls', '-hls_time', `${seconds}`, '-hls_playlist_type', 'vod', '-hls_segment_type', 'fmp4'],
    ['-hls_flags', 'independent_segments', '-hls_fmp4_init_filename', `${name}-init.mp4`],
    ['-hls_segment_filename', join(out, `${name}-%03d.m4s`), join(out, `${name}.m3u8`)],
  ].flat();

/** Segments begin where slides begin: a seek lands on a sharp picture. Slides shown for long are cut again. @param {Still[]} stills @param {number} durationMs */
function keyFrames(stills, durationMs) {
  const slides = stills.filter((still) => still.newSlide).map((still) => still.startMs);
  return slides.flatMap((start, index) => {
    const length = (slides[index + 1] ?? durationMs) - start;
    const parts = Math.max(1, Math.round(length / (SEGMENT_SECONDS * 1000)));
    return Array.from(
      { length: parts },
      (_, part) => start + Math.round((length * part) / parts / 100) * 100,
    );
  });
}

/** @param {Still[]} stills @param {string} work */
async function stillList(stills, work) {
  const lines = ['ffconcat version 1.0'];
  for (const [index, still] of stills.entries()) {
    await writeFile(join(work, `${index}.png`), still.png);
    lines.push(`file ${index}.png`, `duration ${((still.endMs - still.startMs) / 1000).toFixed(3)}`);
  }
  // The concat reader gives the last file no length of its own; naming it twice does.
  lines.push(`file ${stills.length - 1}.png`);
  const list = join(work, 'stills.ffconcat');
  await writeFile(list, `${lines.join('\n')}\n`);
  return list;
}

/** Bits a second of the costliest segment, as BANDWIDTH asks. @param {string} out @param {string} name */
async function peakBandwidth(out, name) {
  const playlist = await readFile(join(out, `${name}.m3u8`), 'utf8');
  const parts = [...playlist.matchAll(/#EXTINF:([\d.]+),\s*\n(\S+)/g)];
  const rates = await Promise.all(
    parts.map(
      async ([, seconds, file = '']) => ((await readFile(join(out, file))).length * 8) / Number(seconds),
    ),
  );
  return Math.ceil(Math.max(...rates));
}

/** @param {string} out */
async function writeMaster(out) {
  const voice = await peakBandwidth(out, 'audio');
  const qualities = await Promise.all(
    QUALITIES.map(async ({ name, width, height, codec }) => {
      const bandwidth = voice + (await peakBandwidth(out, name));
      return { codec, quality: { name, width, height, bandwidth, playlist: `${name}.m3u8` } };
    }),
  );
  const variants = qualities.map(
    ({ codec, quality: { width, height, bandwidth, playlist } }) =>
      `#EXT-X-STREAM-INF:BANDWIDTH=${bandwidth},RESOLUTION=${width}x${height},FRAME-RATE=${FRAMES_PER_SECOND}.000,` +
      `CODECS="${codec},${AUDIO.codec}",AUDIO="voice"\n${playlist}\n`,
  );
  await writeFile(
    join(out, 'master.m3u8'),
    '#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n' +
      '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="voice",NAME="普通话",LANGUAGE="zh",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="1",URI="audio.m3u8"\n' +
      variants.join(''),
  );
  return qualities.map(({ quality }) => quality);
}

/** @param {Buffer} png @param {string} file JPEG, 960 x 540 */
export async function writePoster(png, file) {
  const work = await mkdtemp(join(tmpdir(), 'poster-'));
  try {
    await writeFile(join(work, 'poster.png'), png);
    const scale = ['-vf', 'scale=960:540:flags=lanczos', '-q:v', '4', '-frames:v', '1'];
    await run(await toolPath('ffmpeg'), [
      '-y',
      '-v',
      'error',
      '-i',
      join(work, 'poster.png'),
      ...scale,
      ...REPEATABLE,
      file,
    ]);
  } finally {
    await rm(work, { recursive: true });
  }
}

/** @param {string} playlist @returns {Promise<number>} */
export async function measuredMs(playlist) {
  const asked = ['-show_entries', 'format=duration', '-of', 'csv=p=0'];
  const options = ['-v', 'error', '-allowed_extensions', 'ALL', ...asked];
  const { stdout } = await run(await toolPath('ffprobe'), [...options, playlist]);
  return Math.round(Number(stdout.trim()) * 1000);
}
