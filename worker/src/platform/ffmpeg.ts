import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * An installed ffmpeg is newer and quicker than the one that came with the packages; without either nothing can be made.
 * Looked for once a process.
 */
let found: Promise<string> | null = null;
export const findFfmpeg = (): Promise<string> => (found ??= look());

const look = async (): Promise<string> => {
  try {
    await run('ffmpeg', ['-version']);
    return 'ffmpeg';
  } catch {
    const file = process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg';
    return createRequire(import.meta.url).resolve(
      `@ffmpeg-installer/${process.platform}-${process.arch}/${file}`,
    );
  }
};

export interface FfmpegRun {
  readonly arguments: readonly string[];
  readonly signal: AbortSignal;
  /** it is ended when it takes longer in all */
  readonly patienceMs: number;
  /** told now and then how much of the video is done, in milliseconds */
  readonly onDone?: (ms: number) => void;
}

export interface FfmpegEnd {
  /** 0 when all went well; null when it was killed */
  readonly code: number | null;
  /** why we ended it ourselves */
  readonly stopped: 'slow' | 'silent' | null;
  /** the last of what it complained of */
  readonly complaints: string;
}

/** Nothing of it may outlast these, whatever a file makes it do; in the units of `ulimit`. */
const limits = { kilobytes: 3 * 1024 * 1024, fileBlocks: 8 * 1024 * 1024 * 2 };
/** Without a word of progress it hangs. */
const silenceMs = 120_000;

/** Options without blanks in them, as one writes them. */
export const flags = (text: string): string[] => text.split(' ');

/** Before every file that somebody else made: one file, read as what we took it for, and nothing it names. */
export const hostileInput = (demuxer: string, path: string): string[] => [
  '-protocol_whitelist',
  'file',
  '-max_pixels',
  String(8192 * 4608),
  '-f',
  demuxer,
  '-i',
  path,
];

/** Runs ffmpeg with the lowest priority and under limits of memory, file size and time. */
export const runFfmpeg = async ({ signal, patienceMs, onDone, ...of }: FfmpegRun): Promise<FfmpegEnd> => {
  signal.throwIfAborted();
  const child = limited(await findFfmpeg(), [
    ...flags('-hide_banner -nostdin -y -v error -progress pipe:1'),
    ...of.arguments,
  ]);
  let stopped: FfmpegEnd['stopped'] = null;
  let complaints = '';
  const kill = (): void => void child.kill('SIGKILL');
  const stop = (why: 'slow' | 'silent') => (): void => {
    stopped = why;
    kill();
  };
  const slow = setTimeout(stop('slow'), patienceMs);
  let silent = setTimeout(stop('silent'), silenceMs);
  signal.addEventListener('abort', kill, { once: true });
  child.stderr?.on('data', (text: Buffer) => (complaints = (complaints + text.toString()).slice(-2_000)));
  if (child.stdout)
    createInterface({ input: child.stdout }).on('line', (line) => {
      clearTimeout(silent);
      silent = setTimeout(stop('silent'), silenceMs);
      const [, micros] = /^out_time_(?:us|ms)=(\d+)/.exec(line) ?? []; // both are microseconds
      if (micros !== undefined) onDone?.(Number(micros) / 1000);
    });
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    signal.throwIfAborted();
    // A full disk is no fault of the video: tried again later.
    if (/No space left on device/.test(complaints)) throw new Error(`ffmpeg: ${complaints}`);
    return { code, stopped, complaints };
  } finally {
    clearTimeout(slow);
    clearTimeout(silent);
    signal.removeEventListener('abort', kill);
  }
};

const limited = (ffmpeg: string, given: readonly string[]): ChildProcess => {
  const options = {
    stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] },
  };
  const limit = `ulimit -v ${limits.kilobytes}; ulimit -f ${limits.fileBlocks}; exec "$0" "$@"`;
  const child =
    process.platform === 'linux'
      ? spawn('/bin/sh', ['-c', limit, ffmpeg, ...given], options)
      : spawn(ffmpeg, given, options);
  if (child.pid !== undefined) yieldTo(child.pid);
  return child;
};

/** Whoever learns at the moment goes before what is being made for later. */
const yieldTo = (pid: number): void => {
  try {
    setPriority(pid, 10);
  } catch {
    // ended already, or not ours to say
  }
};
