import { ask } from '#lib/platform/ask.js';
import { ReadAnnouncement } from '#lib/platform/generated/messaging.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = (event) => ask(event, ReadAnnouncement, { id: event.params.id });
