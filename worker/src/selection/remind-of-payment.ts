import { day, hour, later } from '@xueshi/schema/kernel/instants';
import { takeTurn } from '@xueshi/schema/platform/schedule';
import { textPaymentCloses } from '@xueshi/schema/selection/round-texts.store';
import { allTerms } from '@xueshi/schema/terms/store';
import type { Schedule } from '../platform/schedules.js';

/** So long before payment closes the schools that owe something are told. */
const ahead = 2 * day;

/** C1, S13: schools with unpaid bills hear of it while there is time; once a term, whichever worker comes first. */
export const remindOfPayment: Schedule = {
  name: 'selection.remind-of-payment',
  run: async (db, clock) => {
    const now = clock.now();
    await db.work(async (tx) => {
      if (!(await takeTurn(tx, 'selection.remind-of-payment', hour / 4, now))) return;
      for (const term of await allTerms(tx))
        if (term.paymentOpens <= now && now < term.paymentCloses && term.paymentCloses <= later(now, ahead))
          await textPaymentCloses(tx, term, now);
    });
  },
};
