import { postPassed } from '@xueshi/schema/ledger/passed.store';
import type { Job } from './platform/job.js';
import { giveKeptSeat } from './selection/give-kept-seat.job.js';
import { completeAfterClass } from './study/complete-after-class.job.js';
import { enrolBundle } from './study/enrol-bundle.job.js';
import { followTermWindow } from './study/follow-study-window.job.js';
import { rollUpLearning } from './study/roll-up.job.js';

/** Every job of the worker. */
export const jobs: readonly Job[] = [
  giveKeptSeat,
  enrolBundle,
  completeAfterClass,
  followTermWindow,
  rollUpLearning(postPassed),
];
