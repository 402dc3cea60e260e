import { loadBills } from '#lib/selection/bill-loads.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = (event) => loadBills(event);
