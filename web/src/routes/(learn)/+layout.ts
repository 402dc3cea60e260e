import { loadLearnShell } from '#lib/accounts/learn-shell.js';
import type { LayoutLoad } from './$types.js';

export const load: LayoutLoad = (event) => loadLearnShell(event);
