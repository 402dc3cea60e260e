import { error } from '@sveltejs/kit';
import { ask } from '#lib/platform/ask.js';
import { ClassPage } from '#lib/platform/generated/ledger.js';
import type { RosterPart } from '#lib/platform/generated/types.js';
import type { PageLoad } from './$types.js';

const PAGE = 50;
const PARTS: readonly RosterPart[] = ['EVERYBODY', 'WAITING', 'REGISTERED', 'PASSED'];

export const load: PageLoad = async (event) => {
  const asked = event.url.searchParams;
  const part = PARTS.find((one) => one === asked.get('part')) ?? 'EVERYBODY';
  const search = asked.get('search') ?? '';
  const { taughtClass } = await ask(event, ClassPage, {
    id: event.params.id,
    first: PAGE,
    after: asked.get('after'),
    search: search === '' ? null : search,
    part,
  });
  if (taughtClass === null) error(404, { message: 'not found', kind: 'missing' });
  return { taught: taughtClass, part, search };
};
