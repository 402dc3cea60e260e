import { error } from '@sveltejs/kit';
import { ask } from '#lib/platform/ask.js';
import { SeatsPage } from '#lib/platform/generated/study.js';
import type { PageLoad } from './$types.js';

const PAGE = 50;

export const load: PageLoad = async (event) => {
  const asked = event.url.searchParams;
  const search = asked.get('search') ?? '';
  const { classSeats } = await ask(event, SeatsPage, {
    id: event.params.id,
    first: PAGE,
    after: asked.get('after'),
    search: search === '' ? null : search,
  });
  if (classSeats === null) error(404, { message: 'not found', kind: 'missing' });
  return { seats: classSeats, search };
};
