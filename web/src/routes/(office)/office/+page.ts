import { ask } from '#lib/platform/ask.js';
import { OfficeStanding, Places, StaffTerms } from '#lib/platform/generated/selection.js';
import { OfficeHome } from '#lib/platform/generated/terms.js';
import { selectingTerm, studyingTerm } from '#lib/selection/staff-address.js';
import type { PageLoad } from './$types.js';

/**
 * What comes next in the terms one runs and what is at risk in them; a district's home tells besides where its teachers stand.
 * A whole city is counted in its figures: one by one would take seconds.
 */
export const load: PageLoad = async (event) => {
  const { viewer } = await event.parent();
  const [ahead, { terms }] = await Promise.all([ask(event, OfficeHome), ask(event, StaffTerms)]);
  const [selecting, studying] = [selectingTerm(terms), studyingTerm(terms)];
  const { placeFigures } = await ask(event, Places, { termId: selecting?.id ?? null });
  const places = selecting === undefined ? null : { term: selecting, places: placeFigures };
  if (viewer.role === 'CITY_ADMIN') return { ahead, places, standing: null };
  const counted = await ask(event, OfficeStanding, {
    selecting: selecting?.id ?? '',
    studying: studying?.id ?? '',
  });
  return {
    ahead: ahead.termPlans.length > 0 ? ahead : null,
    places,
    standing: {
      selecting: selecting === undefined ? null : { term: selecting, counts: counted.selecting ?? null },
      studying: studying === undefined ? null : { term: studying, counts: counted.studying ?? null },
    },
  };
};
