import { error } from '@sveltejs/kit';
import { ask } from '#lib/platform/ask.js';
import { SheetPage } from '#lib/platform/generated/ledger.js';
import type { PageLoad } from './$types.js';

const PAGE = 100;

export const load: PageLoad = async (event) => {
  const { classSheet } = await ask(event, SheetPage, {
    id: event.params.sheet,
    first: PAGE,
    after: event.url.searchParams.get('after'),
  });
  if (classSheet === null) error(404, { message: 'not found', kind: 'missing' });
  return { sheet: classSheet };
};
