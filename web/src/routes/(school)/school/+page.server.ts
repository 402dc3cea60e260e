import { ask } from '#lib/platform/ask.js';
import { LockedAccounts, UnlockAccount } from '#lib/platform/generated/accounts.js';
import { refusable } from '#lib/platform/refusable.server.js';
import type { Actions, PageServerLoad } from './$types.js';

const MOST = 50;

export const load: PageServerLoad = async (event) => ({
  most: MOST,
  ...(await ask(event, LockedAccounts, { first: MOST })),
});

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
