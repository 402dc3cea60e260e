import { sweepOld } from './accounts/sweep-old.js';
import type { Schedule } from './platform/schedules.js';
import { remindOfPayment } from './selection/remind-of-payment.js';
import { keepLines } from './selection/keep-lines.js';
import { sweepLists } from './selection/sweep-lists.js';
import { openStudy } from './study/open-study.js';

/** Everything that is due again and again. */
export const schedules: readonly Schedule[] = [sweepOld, sweepLists, keepLines, openStudy, remindOfPayment];
