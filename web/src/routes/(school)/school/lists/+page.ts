import { loadLists } from '#lib/selection/staff-loads.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = (event) => loadLists(event);
