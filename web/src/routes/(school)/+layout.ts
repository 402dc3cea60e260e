import { loadStaffShell } from '#lib/accounts/shell.js';
import type { LayoutLoad } from './$types.js';

export const load: LayoutLoad = (event) => loadStaffShell(event, '/school');
