import { submitLift } from '#lib/selection/lift-actions.server.js';
import type { Actions } from './$types.js';

export const actions: Actions = { submit: submitLift };
