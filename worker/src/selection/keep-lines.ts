import { minute } from '@xueshi/schema/kernel/instants';
import { takeTurn } from '@xueshi/schema/platform/schedule';
import { closeLinesOfPast, serveLines } from '@xueshi/schema/selection/lines.store';
import type { Schedule } from '../platform/schedules.js';

/** S4: lines move again when the makeup round opens and end when it closes; whichever worker comes first sees to it. */
export const keepLines: Schedule = {
  name: 'selection.keep-lines',
  run: async (db, clock) => {
    const now = clock.now();
    await db.work(async (tx) => {
      if (!(await takeTurn(tx, 'selection.keep-lines', minute / 2, now))) return;
      await closeLinesOfPast(tx, now);
      await serveLines(tx, now);
    });
  },
};
