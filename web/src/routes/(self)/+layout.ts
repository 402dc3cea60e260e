import { loadShell } from '#lib/accounts/shell.js';
import type { LayoutLoad } from './$types.js';

export const load: LayoutLoad = (event) => loadShell(event);
