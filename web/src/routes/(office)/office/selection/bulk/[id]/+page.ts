import { loadBulk } from '#lib/selection/bulk-loads.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = (event) => loadBulk(event, event.params.id);
