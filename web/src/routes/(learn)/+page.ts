import { ask } from '#lib/platform/ask.js';
import { TeacherHome } from '#lib/platform/generated/platform.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = (event) => ask(event, TeacherHome);
