import { ask } from '#lib/platform/ask.js';
import { TermPlans } from '#lib/platform/generated/terms.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = (event) => ask(event, TermPlans);
