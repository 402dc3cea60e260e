import { ask } from '#lib/platform/ask.js';
import { Classes } from '#lib/platform/generated/ledger.js';
import type { PageLoad } from './$types.js';

const PAGE = 30;

export const load: PageLoad = async (event) => {
  const { classes } = await ask(event, Classes, { first: PAGE, after: event.url.searchParams.get('after') });
  return { classes };
};
