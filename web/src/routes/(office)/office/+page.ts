import { ask } from '#lib/platform/ask.js';
import { OfficeStanding, StaffTerms } from '#lib/platform/generated/selection.js';
import { OfficeHome } from '#lib/platform/generated/terms.js';
import { selectingTerm, studyingTerm } from '#lib/selection/staff-address.js';
import type { PageLoad } from './$types.js';

/**
 * A district's home tells where its teachers stand; the city's what comes next and what is at risk, since it runs the terms.
 * A whole city is counted in its figures: one by one would take seconds.
 */
export const load: PageLoad = async (event) => {
  const { viewer } = await event.parent();
  if (viewer.role === 'CITY_ADMIN') return { ahead: await ask(event, OfficeHome), standing: null };
  const { terms } = await ask(event, StaffTerms);
  const [selecting, studying] = [selectingTerm(terms), studyingTerm(terms)];
  const counted = await ask(event, OfficeStanding, {
    selecting: selecting?.id ?? '',
    studying: studying?.id ?? '',
  });
  return {
    ahead: null,
    standing: {
      selecting: selecting === undefined ? null : { term: selecting, counts: counted.selecting ?? null },
      studying: studying === undefined ? null : { term: studying, counts: counted.studying ?? null },
    },
  };
};
