import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '@xueshi/schema/kernel/refusals';
import type { Storage } from '@xueshi/schema/platform/storage';
import { makePoster, type MakePoster } from '@xueshi/schema/publishing/media.jobs';
import { countPoster, readMedia, type MediaRecord } from '@xueshi/schema/publishing/media.store';
import { hostileInput } from '../platform/ffmpeg.js';
import { defineTask, TaskFault, type Task, type TaskContext } from '../platform/task.js';
import { makeStill } from './poster.js';
import { inScratch, localFile } from './scratch.js';

/** The still before a video: one of its frames, or an uploaded picture drawn anew, so that only pixels are left of it. */
export const makePosterTask: Task = defineTask<MakePoster, object>(makePoster, {
  run: (context) => inScratch(context.scratch, `poster-${context.taskId}`, (folder) => make(context, folder)),
  ended: async (tx, { payload, outcome }) => {
    if (outcome.state === 'done') await countPoster(tx, payload.assetId);
  },
});

const make = async (context: TaskContext<MakePoster>, folder: string): Promise<object> => {
  const { db, payload, storage, signal } = context;
  const asset = await readMedia(db.read(), payload.assetId);
  if (asset?.mediaKey === null || asset === null) throw new TaskFault(refuse('L1', 'mediaNotReady'));
  const out = join(folder, 'poster.jpg');
  const done =
    'key' in payload.from
      ? await fromPicture(context, payload.from.key, folder, out)
      : await fromFrame(context, asset, payload.from.atMs, folder, out);
  if (!done) throw new TaskFault(refuse('L1', 'key' in payload.from ? 'notAPicture' : 'noFrameThere'));
  await storage.putFile(`${asset.mediaKey}/poster.jpg`, out);
  if ('key' in payload.from) await storage.remove([payload.from.key, `${payload.from.key}.json`]);
  signal.throwIfAborted();
  return {};
};

/** PNG, JPEG or WebP by their first bytes, whatever the name says; an SVG is a document and none of them. */
const readers: readonly (readonly [reader: string, begins: RegExp])[] = [
  ['png_pipe', /^89504e470d0a1a0a/],
  ['jpeg_pipe', /^ffd8ff/],
  ['webp_pipe', /^52494646.{8}57454250/],
];

const fromPicture = async (
  { storage, signal }: TaskContext<MakePoster>,
  key: string,
  folder: string,
  out: string,
): Promise<boolean> => {
  const source = await localFile(storage, key, folder, signal);
  if (source === null) return false;
  await using file = await open(source);
  const { buffer } = await file.read(Buffer.alloc(12), 0, 12, 0);
  const reader = readers.find(([, begins]) => begins.test(buffer.toString('hex')))?.[0];
  return reader !== undefined && makeStill(hostileInput(reader, source), null, out, signal);
};

/** Out of the best quality, the one piece in which the moment lies: the upload is not there any more. */
const fromFrame = async (
  { storage, signal }: TaskContext<MakePoster>,
  { mediaKey, renditions }: MediaRecord,
  atMs: number,
  folder: string,
  out: string,
): Promise<boolean> => {
  const name = renditions[0]?.name ?? '';
  const playlist = await text(storage, `${mediaKey ?? ''}/${name}.m3u8`);
  let begins = 0;
  for (const [, seconds, file = ''] of playlist.matchAll(/#EXTINF:([\d.]+),[^\n]*\n(\S+)/g)) {
    const lasts = Number(seconds) * 1000;
    if (atMs < begins + lasts) {
      const piece = join(folder, 'piece.mp4');
      const init = await bytes(storage, `${mediaKey ?? ''}/${name}-init.mp4`);
      await writeFile(piece, Buffer.concat([init, await bytes(storage, `${mediaKey ?? ''}/${file}`)]));
      return (
        (await makeStill(hostileInput('mov', piece), Math.max(0, atMs - begins), out, signal)) &&
        (await readFile(out).then(
          ({ length }) => length > 0,
          () => false,
        ))
      );
    }
    begins += lasts;
  }
  return false;
};

const bytes = async (storage: Storage, key: string): Promise<Buffer> => {
  const stored = await storage.get(key);
  return stored === null ? Buffer.alloc(0) : Buffer.concat((await stored.stream().toArray()) as Buffer[]);
};

const text = async (storage: Storage, key: string): Promise<string> =>
  (await bytes(storage, key)).toString('utf8');
