import { UnlockAccount } from '#lib/platform/generated/accounts.js';
import { execute } from '#lib/platform/graphql.js';
import { refusable } from '#lib/platform/refusable.server.js';
import type { Actions } from './$types.js';

export const actions: Actions = {
  /** A8: the school admin lets somebody try again. */
  unlock: async (event) => {
    const form = await event.request.formData();
    const typed = form.get('login');
    const login = typeof typed === 'string' ? typed : '';
    const answer = await refusable(
      event,
      async () => (await execute(event.fetch, UnlockAccount, { input: { login } })).unlockAccount,
    );
    return 'name' in answer ? { unlocked: answer.name } : answer;
  },
};
