import { openLift } from '#lib/selection/lift-actions.server.js';
import type { Actions } from './$types.js';

export const actions: Actions = { lift: openLift('/school/bills/lifts') };
