import { error } from '@sveltejs/kit';
import { ask } from '#lib/platform/ask.js';
import { EditAnnouncement } from '#lib/platform/generated/messaging.js';
import { m } from '#lib/platform/paraglide/messages.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async (event) => {
  const { writtenAnnouncement, audienceChoices } = await ask(event, EditAnnouncement, {
    id: event.params.id,
  });
  if (writtenAnnouncement === null) error(404, { message: m.announcement_gone() });
  return { announcement: writtenAnnouncement, choices: audienceChoices };
};
