import { hour } from '@xueshi/schema/kernel/instants';
import { takeTurn } from '@xueshi/schema/platform/schedule';
import { startTask } from '@xueshi/schema/platform/task';
import { removeLists } from '@xueshi/schema/selection/list-export.jobs';
import { dropOldLists } from '@xueshi/schema/selection/list-export.store';
import type { Schedule } from '../platform/schedules.js';

const atOnce = 500;

/** Lists that staff had made are personal data: once their time is over nobody fetches them, and their files go. */
export const sweepLists: Schedule = {
  name: 'selection.sweep-lists',
  run: async (db, clock) => {
    const now = clock.now();
    await db.work(async (tx) => {
      if (!(await takeTurn(tx, 'selection.sweep-lists', hour, now))) return;
      const keys = await dropOldLists(tx, now, atOnce);
      if (keys.length > 0)
        await startTask(tx, { kind: removeLists, payload: { keys }, requestedBy: null, now });
    });
  },
};
