import { loadLifts } from '#lib/selection/lift-loads.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = (event) => loadLifts(event);
