import { loadLift } from '#lib/selection/lift-loads.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async (event) => ({ lift: await loadLift(event, event.params.id) });
