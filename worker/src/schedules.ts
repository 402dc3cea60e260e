import { sweepOld } from './accounts/sweep-old.js';
import type { Schedule } from './platform/schedules.js';
import { keepLines } from './selection/keep-lines.js';

/** Everything that is due again and again. */
export const schedules: readonly Schedule[] = [sweepOld, keepLines];
