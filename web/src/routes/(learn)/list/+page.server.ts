import { courseActions } from '#lib/selection/actions.server.js';

export const actions = courseActions;
