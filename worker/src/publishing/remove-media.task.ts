import { removeMedia, type RemoveMedia } from '@xueshi/schema/publishing/media.jobs';
import { mediaFolderOf, sourceKeyOf } from '@xueshi/schema/publishing/media.rules';
import { defineTask, type Task } from '../platform/task.js';

/** Takes away what is stored of a video and not needed any more; what is gone already is passed over. */
export const removeMediaTask: Task = defineTask<RemoveMedia, object>(
  removeMedia,
  async ({ payload, storage }) => {
    const { assetId, keep } = payload;
    const source = sourceKeyOf(assetId);
    // Beside an upload the protocol keeps what it knows of it, in a file or an object.
    const keys = [source, `${source}.json`, `${source}.info`, `${source}.part`];
    for await (const key of storage.list(mediaFolderOf(assetId)))
      if (keep === null || !key.startsWith(`${keep}/`)) keys.push(key);
    await storage.remove(keys);
    return {};
  },
);
