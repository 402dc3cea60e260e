import { ask } from '#lib/platform/ask.js';
import { Comments } from '#lib/platform/generated/study.js';
import type { PageLoad } from './$types.js';

const PAGE = 30;
const LONGEST = 100;

export const load: PageLoad = async (event) => {
  const address = event.url.searchParams;
  const hidden = address.get('show') === 'hidden';
  const course = (address.get('q') ?? '').trim().slice(0, LONGEST);
  const variables = { first: PAGE, after: address.get('after'), filter: { hidden, course } };
  return { hidden, course, ...(await ask(event, Comments, variables)) };
};
