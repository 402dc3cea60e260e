import { ask } from '#lib/platform/ask.js';
import { CapabilityPage } from '#lib/platform/generated/programme.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = (event) => ask(event, CapabilityPage);
