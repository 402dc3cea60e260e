import { ask } from '#lib/platform/ask.js';
import { UnlockAccount } from '#lib/platform/generated/accounts.js';
import { NewAnnouncements, Todos } from '#lib/platform/generated/messaging.js';
import { SchoolHome, StaffTerms } from '#lib/platform/generated/selection.js';
import { refusable } from '#lib/platform/refusable.server.js';
import { selectingTerm, studyingTerm } from '#lib/selection/staff-address.js';
import type { Actions, PageServerLoad } from './$types.js';

const MOST = 50;
const NEWEST = 5;

export const load: PageServerLoad = async (event) => {
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

export const actions: Actions = {
  /** A8: the school admin lets somebody try again. */
  unlock: async (event) => {
    const form = await event.request.formData();
    const typed = form.get('login');
    const login = typeof typed === 'string' ? typed : '';
    const answer = await refusable(
      event,
      async () => (await ask(event, UnlockAccount, { input: { login } })).unlockAccount,
    );
    return 'name' in answer ? { unlocked: answer.name } : answer;
  },
};
