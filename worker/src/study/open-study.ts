import { hour } from '@xueshi/schema/kernel/instants';
import { takeTurn } from '@xueshi/schema/platform/schedule';
import { enrolChosen, termsInStudy } from '@xueshi/schema/study/enrolment.store';
import type { Schedule } from '../platform/schedules.js';

/** Once a term has its people, only a mended calendar, or a seat given or paid late, is left to find. */
const afterwards = hour;

/**
 * S1, S13: when the study of a term opens, who holds a seat that is free or paid is enrolled; late too, when no worker was
 * there at that instant. A term that is still chosen in or paid for while it studies is looked at every time.
 */
export const openStudy: Schedule = {
  name: 'study.open',
  run: async (db, clock) => {
    const now = clock.now();
    for (const { id, filling } of await termsInStudy(db.read(), now))
      await db.work(async (tx) => {
        if (await takeTurn(tx, `study.open ${id}`, filling ? 0 : afterwards, now))
          await enrolChosen(tx, id, now);
      });
  },
};
