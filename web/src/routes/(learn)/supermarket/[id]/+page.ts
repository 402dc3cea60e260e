import { error } from '@sveltejs/kit';
import { ask } from '#lib/platform/ask.js';
import { OfferingPage } from '#lib/platform/generated/catalogue.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async (event) => {
  const { offering } = await ask(event, OfferingPage, { id: event.params.id });
  if (!offering) return error(404, { message: 'no such course', kind: 'missing' });
  return { offering };
};
