import { ask } from '#lib/platform/ask.js';
import { WrittenAnnouncements } from '#lib/platform/generated/messaging.js';
import type { PageLoad } from './$types.js';

const SHOWN = 20;

export const load: PageLoad = (event) =>
  ask(event, WrittenAnnouncements, { first: SHOWN, after: event.url.searchParams.get('after') });
