import {
  previewAnnouncement,
  publishAnnouncement,
  saveAnnouncement,
  withdrawAnnouncement,
} from '#lib/messaging/announcement-actions.server.js';
import type { Actions } from './$types.js';

export const actions: Actions = {
  preview: (event) => previewAnnouncement(event, event.params.id),
  save: (event) => saveAnnouncement(event, event.params.id),
  publish: (event) => publishAnnouncement(event, event.params.id),
  withdraw: (event) => withdrawAnnouncement(event, event.params.id),
};
