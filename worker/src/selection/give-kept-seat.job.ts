import { promoteKept } from '@xueshi/schema/selection/lines.store';
import { seatFreed } from '@xueshi/schema/selection/jobs';
import { defineJob } from '../platform/job.js';

/** S4: the seat that was kept for the first of a line goes to them. */
export const giveKeptSeat = defineJob(seatFreed, (tx, items, now) =>
  promoteKept(
    tx,
    items.map(({ payload }) => payload.offeringId),
    now,
  ),
);
