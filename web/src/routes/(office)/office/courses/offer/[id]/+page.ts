import { error } from '@sveltejs/kit';
import { ask } from '#lib/platform/ask.js';
import { OfferPage } from '#lib/platform/generated/publishing.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async (event) => {
  const { course, terms } = await ask(event, OfferPage, { id: event.params.id });
  if (!course) return error(404, { message: 'no such course', kind: 'missing' });
  const offered = new Set(course.offers.map(({ term }) => term.id));
  // S14: each offers in the terms it runs, a district's courses alone in the district's
  const open = terms.filter(
    ({ id, phase, viewerRuns }) => viewerRuns && !offered.has(id) && CHOOSABLE.has(phase),
  );
  return { course, terms: open };
};

/** While a round is still to come or open, somebody can choose what is offered (S1). */
const CHOOSABLE: ReadonlySet<string> = new Set(['UPCOMING', 'FIRST_ROUND', 'ARRANGING', 'MAKEUP_ROUND']);
