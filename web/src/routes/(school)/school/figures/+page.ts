import { loadBoard } from '#lib/analytics/board-load.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = (event) => loadBoard(event);
