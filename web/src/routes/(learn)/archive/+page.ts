import { ask } from '#lib/platform/ask.js';
import { YearAtAGlance } from '#lib/platform/generated/ledger.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = (event) => ask(event, YearAtAGlance);
