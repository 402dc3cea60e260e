import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '@xueshi/schema/kernel/refusals';
import { encodeVideo, type EncodeVideo } from '@xueshi/schema/publishing/media.jobs';
import { mediaFolderOf, sourceKeyOf, type Rendition } from '@xueshi/schema/publishing/media.rules';
import { keepEncoded, keepUnencoded } from '@xueshi/schema/publishing/media.store';
import {
  cutOff,
  frameRateOf,
  patienceMs,
  probeRefused,
  qualitiesOf,
  type Quality,
  type VideoProbe,
} from '@xueshi/schema/publishing/video.rules';
import { hostileInput, runFfmpeg } from '../platform/ffmpeg.js';
import { defineTask, TaskFault, type Task, type TaskContext } from '../platform/task.js';
import { hlsArguments } from './hls-arguments.js';
import { writeMaster, type Master } from './master-playlist.js';
import { makeStill } from './poster.js';
import { probeVideo } from './probe-video.js';
import { inScratch, localFile } from './scratch.js';

interface Result {
  readonly durationMs: number;
  readonly qualities: number;
  readonly mediaKey: string;
  readonly width: number;
  readonly height: number;
  readonly renditions: readonly Rendition[];
  readonly storedBytes: number;
}

/** L1: an upload becomes HLS in the qualities it can have, with a poster. What it is not becomes a sentence. */
export const encodeVideoTask: Task = defineTask<EncodeVideo, Result>(encodeVideo, {
  run: (context) =>
    inScratch(context.scratch, `encode-${context.taskId}`, (folder) => encode(context, folder)),
  ended: async (tx, { payload: { assetId }, outcome, now }) => {
    if (outcome.state === 'done') await keepEncoded(tx, assetId, outcome.result, now);
    else await keepUnencoded(tx, assetId, outcome.state === 'failed' ? outcome.fault : null);
  },
});

/** How the work is shared out on the bar. */
const shares = { looked: 0.02, encoded: 0.95 } as const;

const encode = async (context: TaskContext<EncodeVideo>, folder: string): Promise<Result> => {
  const { payload, storage, signal, progress, attempt, mediaLimits } = context;
  progress(0, 'looking');
  const source = await localFile(storage, sourceKeyOf(payload.assetId), folder, signal);
  if (source === null) throw new TaskFault(refuse('L1', 'sourceGone'));
  const probe = await probeVideo(source, signal);
  const refused = probeRefused(probe, mediaLimits);
  if (refused !== null) throw new TaskFault(refused);
  if (probe.picture === null) throw new TaskFault(refuse('L1', 'onlySound'));

  const qualities = qualitiesOf(probe.picture);
  const out = join(folder, 'out');
  await mkdir(out);
  const master = await makeHls(context, { source, probe, qualities, out });
  if (
    !(await makeStill(
      hostileInput(probe.demuxer, source),
      master.durationMs / 10,
      join(out, 'poster.jpg'),
      signal,
    ))
  )
    throw new Error('no poster could be made of a video that could be encoded');

  // A folder of its own for each attempt: one that only slept can write over nothing that plays.
  const mediaKey = `${mediaFolderOf(payload.assetId)}/${payload.encoding}-${attempt}`;
  const storedBytes = await store(context, out, mediaKey);
  const best = master.renditions[0];
  return {
    mediaKey,
    durationMs: master.durationMs,
    qualities: qualities.length,
    width: best?.width ?? 0,
    height: best?.height ?? 0,
    renditions: master.renditions,
    storedBytes,
  };
};

const makeHls = async (
  { signal, progress }: TaskContext<EncodeVideo>,
  of: { source: string; probe: VideoProbe; qualities: readonly Quality[]; out: string },
): Promise<Master> => {
  const { source, probe, qualities, out } = of;
  const { code, stopped, complaints } = await runFfmpeg({
    arguments: hlsArguments(source, probe, qualities, out),
    signal,
    patienceMs: patienceMs(probe.durationMs),
    onDone: (ms) =>
      progress(
        shares.looked + (shares.encoded - shares.looked) * Math.min(1, ms / probe.durationMs),
        'encoding',
      ),
  });
  if (stopped !== null) throw new TaskFault(refuse('L1', 'videoTooHeavy'));
  // Killed from outside, for want of memory perhaps: another try may have more.
  if (code === null) throw new Error(`ffmpeg was killed: ${complaints}`);
  if (code !== 0)
    throw new TaskFault(refuse('L1', 'videoUnreadable', { codec: probe.picture?.codec ?? '?' }));
  const master = await writeMaster(
    out,
    qualities,
    frameRateOf(probe.picture?.framesPerSecond ?? 0),
    probe.channels > 0,
  );
  const cut = cutOff(probe.durationMs, master.durationMs);
  if (cut !== null) throw new TaskFault(cut);
  return master;
};

/** The playlist that leads to all the others comes last: whoever finds it finds everything. */
const store = async (
  { storage, signal, progress }: TaskContext<EncodeVideo>,
  out: string,
  mediaKey: string,
): Promise<number> => {
  const files = (await readdir(out)).toSorted(
    (a, b) => Number(a === 'master.m3u8') - Number(b === 'master.m3u8') || a.localeCompare(b),
  );
  let bytes = 0;
  for (const [index, file] of files.entries()) {
    signal.throwIfAborted();
    progress(shares.encoded + (1 - shares.encoded) * (index / files.length), 'storing');
    await storage.putFile(`${mediaKey}/${file}`, join(out, file));
    bytes += (await stat(join(out, file))).size;
  }
  return bytes;
};
