import { classPassed } from '@xueshi/schema/study/jobs';
import { defineJob } from '../platform/job.js';
import { completeProgrammes } from './complete-programmes.js';

/** D8: a class that was registered as passed may be the last of a programme. */
export const completeAfterClass = defineJob(classPassed, (tx, items, now) =>
  completeProgrammes(
    tx,
    items.map(({ payload }) => payload),
    now,
  ),
);
