import { loadBill } from '#lib/selection/bill-loads.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async (event) => ({ bill: await loadBill(event, event.params.id) });
