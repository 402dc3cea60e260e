import { ask } from '#lib/platform/ask.js';
import { YearWithReceipts } from '#lib/platform/generated/ledger.js';
import type { PageLoad } from './$types.js';

const PAGE = 50;

export const load: PageLoad = async (event) => {
  const wanted = Number(event.url.searchParams.get('year'));
  const after = event.url.searchParams.get('after');
  const { year } = await ask(event, YearWithReceipts, {
    year: Number.isInteger(wanted) && wanted > 2000 && wanted < 2100 ? wanted : null,
    first: PAGE,
    after,
  });
  return { year };
};
