import { ask } from '#lib/platform/ask.js';
import { OfficeStanding, Places, StaffTerms } from '#lib/platform/generated/selection.js';
import { OfficeHome } from '#lib/platform/generated/terms.js';
import { selectingTerm, studyingTerm } from '#lib/selection/staff-address.js';
import type { StaffTermFragment } from '#lib/platform/generated/types.js';
import type { ComponentProps } from 'svelte';
import type StandingHome from '#lib/selection/StandingHome.svelte';
import type { PageLoad, PageLoadEvent } from './$types.js';

/**
 * What waits, what comes next in the terms one runs and what is at risk in them; a district's home tells besides where its teachers stand.
 * A city's home tells the same by district.
 */
export const load: PageLoad = async (event) => {
  const { viewer } = await event.parent();
  const [ahead, { terms }] = await Promise.all([ask(event, OfficeHome), ask(event, StaffTerms)]);
  const [selecting, studying] = [selectingTerm(terms), studyingTerm(terms)];
  const { placeFigures } = await ask(event, Places, { termId: selecting?.id ?? null });
  const places = selecting === undefined ? null : { term: selecting, places: placeFigures };
  const choosing = terms.find(({ viewerRuns, phase }) => viewerRuns && phase === 'FIRST_ROUND');
  if (viewer.role === 'CITY_ADMIN') return { ahead, choosing, places, standing: null };
  return {
    ahead,
    choosing,
    places,
    standing: countedOnes(event, selecting, studying),
  };
};

/** The page is there before its numbers. */
const countedOnes = (
  event: PageLoadEvent,
  selecting: StaffTermFragment | undefined,
  studying: StaffTermFragment | undefined,
): Promise<Pick<ComponentProps<typeof StandingHome>, 'selecting' | 'studying'>> => {
  const counted = ask(event, OfficeStanding, {
    selecting: selecting?.id ?? '',
    studying: studying?.id ?? '',
  }).then((counts) => ({
    selecting: selecting === undefined ? null : { term: selecting, counts: counts.selecting ?? null },
    studying: studying === undefined ? null : { term: studying, counts: counts.studying ?? null },
  }));
  // told on the page, also when it fails before the page waits for it
  counted.catch(() => undefined);
  return counted;
};
