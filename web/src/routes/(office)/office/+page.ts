import { ask } from '#lib/platform/ask.js';
import { OfficeStanding, StaffTerms } from '#lib/platform/generated/selection.js';
import { OfficeHome } from '#lib/platform/generated/terms.js';
import { selectingTerm, studyingTerm } from '#lib/selection/staff-address.js';
import type { PageLoad } from './$types.js';

/** Where district or city stand; what comes next and what is at risk is the city's, which runs the terms. */
export const load: PageLoad = async (event) => {
  const { viewer } = await event.parent();
  const [{ terms }, home] = await Promise.all([
    ask(event, StaffTerms),
    viewer.role === 'CITY_ADMIN' ? ask(event, OfficeHome) : null,
  ]);
  const [selecting, studying] = [selectingTerm(terms), studyingTerm(terms)];
  const counted = await ask(event, OfficeStanding, {
    selecting: selecting?.id ?? '',
    studying: studying?.id ?? '',
  });
  return {
    home,
    selecting: selecting === undefined ? null : { term: selecting, counts: counted.selecting ?? null },
    studying: studying === undefined ? null : { term: studying, counts: counted.studying ?? null },
  };
};
