import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findFfmpeg } from '@xueshi/worker/platform/ffmpeg';

const run = promisify(execFile);

export interface VideoOf {
  readonly seconds: number;
  readonly size?: `${number}x${number}`;
  readonly rate?: number | string;
  readonly sound?: boolean;
  readonly picture?: boolean;
  readonly ending?: 'mp4' | 'webm' | 'mov';
  /** further options for the output */
  readonly more?: readonly string[];
}

const codecs = {
  mp4: [
    '-c:v',
    'libx264',
    '-preset',
    'ultrafast',
    '-pix_fmt',
    'yuv420p',
    '-c:a',
    'aac',
    '-movflags',
    '+faststart',
  ],
  mov: ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac'],
  webm: ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-c:a', 'libopus'],
} as const;

/** A real video of a test picture with a moving counter and a tone. */
export const makeVideo = async (of: VideoOf): Promise<Buffer> => {
  const {
    seconds,
    size = '320x180',
    rate = 25,
    sound = true,
    picture = true,
    ending = 'mp4',
    more = [],
  } = of;
  const folder = await mkdtemp(join(tmpdir(), 'xueshi-video-'));
  const file = join(folder, `video.${ending}`);
  try {
    await run(await findFfmpeg(), [
      '-y',
      '-v',
      'error',
      ...(picture ? ['-f', 'lavfi', '-i', `testsrc2=size=${size}:rate=${rate}:duration=${seconds}`] : []),
      ...(sound ? ['-f', 'lavfi', '-i', `sine=frequency=440:duration=${seconds}`] : []),
      ...codecs[ending],
      ...more,
      file,
    ]);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** A real picture. */
export const makePicture = async (ending: 'png' | 'jpg'): Promise<Buffer> => {
  const folder = await mkdtemp(join(tmpdir(), 'xueshi-picture-'));
  const file = join(folder, `picture.${ending}`);
  try {
    await run(await findFfmpeg(), [
      '-y',
      '-v',
      'error',
      '-f',
      'lavfi',
      '-i',
      'testsrc2=size=320x180',
      '-frames:v',
      '1',
      file,
    ]);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
