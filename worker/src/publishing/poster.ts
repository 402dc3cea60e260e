import { flags, runFfmpeg } from '../platform/ffmpeg.js';

/** Wide enough for a card on a desk; the picture's own shape. */
const shape = `scale='min(1280,iw)':'-2':flags=bicubic,format=yuvj420p`;

/** Makes the still of a video at a moment, or anew from a picture; whatever else was in there is left behind. */
export const makeStill = async (
  input: readonly string[],
  atMs: number | null,
  out: string,
  signal: AbortSignal,
): Promise<boolean> => {
  const { code } = await runFfmpeg({
    arguments: [
      atMs === null ? [] : flags(`-ss ${(atMs / 1000).toFixed(3)}`),
      input,
      flags('-map 0:v:0 -frames:v 1 -map_metadata -1 -q:v 4'),
      ['-vf', shape, '-f', 'mjpeg', out],
    ].flat(),
    signal,
    patienceMs: 60_000,
  });
  return code === 0;
};
