import { execFile } from 'node:child_process';
import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { refuse } from '@xueshi/schema/kernel/refusals';
import type { VideoProbe } from '@xueshi/schema/publishing/video.rules';
import { TaskFault } from '../platform/task.js';

const script = fileURLToPath(new URL('./read-video.js', import.meta.url));
const patience = 60_000;
const megabytes = 384;

/** What the file says of itself. @throws {TaskFault} when it is no video, or a broken one */
export const probeVideo = async (path: string, signal: AbortSignal): Promise<VideoProbe> => {
  const told = await new Promise<string | null>((resolve, reject) => {
    const options = {
      timeout: patience,
      maxBuffer: 64 * 1024,
      signal,
      env: {},
      killSignal: 'SIGKILL' as const,
    };
    execFile(
      process.execPath,
      [`--max-old-space-size=${megabytes}`, script, path],
      options,
      (error, stdout) => {
        if (error?.name === 'AbortError') reject(error);
        else resolve(error === null ? stdout : null);
      },
    );
  });
  const probe = told === null ? null : (JSON.parse(told) as VideoProbe | null);
  if (probe !== null) return probe;
  throw new TaskFault(refuse('L1', (await looksLikeVideo(path)) ? 'videoBroken' : 'notAVideo'));
};

/** Whether a file at least begins like one of ours: then it is broken, else it never was one. */
const looksLikeVideo = async (path: string): Promise<boolean> => {
  await using file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(12), 0, 12, 0);
  const boxes = ['ftyp', 'moov', 'mdat', 'free', 'wide', 'skip'];
  return boxes.includes(buffer.toString('latin1', 4, 8)) || buffer.readUInt32BE(0) === 0x1a45dfa3;
};
