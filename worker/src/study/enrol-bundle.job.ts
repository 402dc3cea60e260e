import { bundleConfirmed } from '@xueshi/schema/selection/jobs';
import { enrolBundles } from '@xueshi/schema/study/enrolment.store';
import { defineJob } from '../platform/job.js';

/** D5: who confirmed a bundle is enrolled in its courses. */
export const enrolBundle = defineJob(bundleConfirmed, (tx, items, now) =>
  enrolBundles(
    tx,
    items.map(({ payload }) => payload.bundleId),
    now,
  ),
);
