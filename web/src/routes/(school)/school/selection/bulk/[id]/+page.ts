import { error } from '@sveltejs/kit';
import { ask } from '#lib/platform/ask.js';
import { BulkPage } from '#lib/platform/generated/selection.js';
import type { PageLoad } from './$types.js';

const PAGE = 100;

export const load: PageLoad = async (event) => {
  const { bulkSelection } = await ask(event, BulkPage, {
    id: event.params.id,
    first: PAGE,
    after: event.url.searchParams.get('after'),
    verdict: event.url.searchParams.get('only') === 'refused' ? 'REFUSED' : null,
  });
  if (bulkSelection === null) error(404, { message: 'not found', kind: 'missing' });
  return { bulk: bulkSelection };
};
