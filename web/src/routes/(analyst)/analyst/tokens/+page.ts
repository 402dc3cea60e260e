import { ask } from '#lib/platform/ask.js';
import { ApiTokens } from '#lib/platform/generated/analytics.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = (event) => ask(event, ApiTokens);
