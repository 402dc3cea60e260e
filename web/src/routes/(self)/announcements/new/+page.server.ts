import { previewAnnouncement, saveAnnouncement } from '#lib/messaging/announcement-actions.server.js';
import type { Actions } from './$types.js';

export const actions: Actions = {
  preview: (event) => previewAnnouncement(event, null),
  save: (event) => saveAnnouncement(event, null),
};
