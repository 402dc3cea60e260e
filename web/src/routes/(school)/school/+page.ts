import { ask } from '#lib/platform/ask.js';
import { NewAnnouncements, Todos } from '#lib/platform/generated/messaging.js';
import { SchoolHome, StaffTerms } from '#lib/platform/generated/selection.js';
import { selectingTerm, studyingTerm } from '#lib/selection/staff-address.js';
import type { PageLoad } from './$types.js';

const MOST = 50;
const NEWEST = 5;

export const load: PageLoad = async (event) => {
  const [{ terms }, { newAnnouncements }, { todos }] = await Promise.all([
    ask(event, StaffTerms),
    ask(event, NewAnnouncements),
    ask(event, Todos),
  ]);
  const [selecting, studying] = [selectingTerm(terms), studyingTerm(terms)];
  const counted = await ask(event, SchoolHome, {
    selecting: selecting?.id ?? '',
    studying: studying?.id ?? '',
    locked: MOST,
    bulks: NEWEST,
  });
  return {
    newAnnouncements,
    todos,
    most: MOST,
    selecting: selecting === undefined ? null : { term: selecting, counts: counted.selecting ?? null },
    studying: studying === undefined ? null : { term: studying, counts: counted.studying ?? null },
    bulks: counted.bulkSelections,
    lockedAccounts: counted.lockedAccounts,
  };
};
