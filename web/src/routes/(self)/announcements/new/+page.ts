import { ask } from '#lib/platform/ask.js';
import { NewAnnouncement } from '#lib/platform/generated/messaging.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = (event) => ask(event, NewAnnouncement);
