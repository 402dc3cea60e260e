import { error } from '@sveltejs/kit';
import { ask } from '#lib/platform/ask.js';
import { PaymentSheetPage } from '#lib/platform/generated/selection.js';
import type { PageLoad } from './$types.js';

const PAGE = 100;

export const load: PageLoad = async (event) => {
  const { paymentSheet } = await ask(event, PaymentSheetPage, {
    id: event.params.id,
    first: PAGE,
    after: event.url.searchParams.get('after'),
    verdict: event.url.searchParams.get('only') === 'refused' ? 'REFUSED' : null,
  });
  if (paymentSheet === null) error(404, { message: 'not found', kind: 'missing' });
  return { sheet: paymentSheet };
};
