import { liftBlocks, returnLift } from '#lib/selection/lift-actions.server.js';
import type { Actions } from './$types.js';

export const actions: Actions = { lift: liftBlocks, return: returnLift };
