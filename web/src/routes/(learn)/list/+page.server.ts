import { listActions } from '#lib/selection/actions.server.js';

export const actions = listActions;
