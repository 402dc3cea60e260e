import { ask } from '#lib/platform/ask.js';
import { MyList } from '#lib/platform/generated/selection.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = (event) => ask(event, MyList, { termId: event.url.searchParams.get('term') });
