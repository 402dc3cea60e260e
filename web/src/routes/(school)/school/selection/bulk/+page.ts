import { ask } from '#lib/platform/ask.js';
import { BulkHistory } from '#lib/platform/generated/selection.js';
import type { PageLoad } from './$types.js';

const NEWEST = 20;

export const load: PageLoad = (event) => ask(event, BulkHistory, { first: NEWEST });
