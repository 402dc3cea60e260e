import { removeLists } from '@xueshi/schema/selection/list-export.jobs';
import { defineTask, type Task } from '../platform/task.js';

/** Takes away files of lists; what is gone already is passed over. */
export const removeListsTask: Task = defineTask(removeLists, async ({ payload, storage }) => {
  await storage.remove(payload.keys);
  return {};
});
