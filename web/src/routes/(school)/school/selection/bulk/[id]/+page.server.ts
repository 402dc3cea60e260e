import { bulkActions } from '#lib/selection/bulk-actions.server.js';

export const actions = bulkActions;
