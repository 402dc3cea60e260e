import { ask } from '#lib/platform/ask.js';
import { OfficeHome } from '#lib/platform/generated/terms.js';
import type { PageLoad } from './$types.js';

/** Terms are run by the city; a district's home has none of it. */
export const load: PageLoad = async (event) => {
  const { viewer } = await event.parent();
  return { home: viewer.role === 'CITY_ADMIN' ? await ask(event, OfficeHome) : null };
};
