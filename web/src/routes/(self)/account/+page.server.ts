import { fail, redirect } from '@sveltejs/kit';
import { homeOf, ROLES } from '#lib/accounts/roles.js';
import { ask } from '#lib/platform/ask.js';
import { SignOut, SignOutEverywhere, SwitchRole } from '#lib/platform/generated/accounts.js';
import type { Actions } from './$types.js';

/** Ending a session that has ended already leads to the sign-in page just the same: `ask` redirects there. */
export const actions: Actions = {
  signOut: async (event) => {
    await ask(event, SignOut);
    redirect(303, '/sign-in?out=1');
  },
  /** A12: on with another role, at its home. */
  switchRole: async (event) => {
    const form = await event.request.formData();
    const organisationId = form.get('organisation');
    const role = ROLES.find((one) => one === form.get('role'));
    if (role === undefined || typeof organisationId !== 'string') return fail(400, { refusal: null });
    const { switchRole } = await ask(event, SwitchRole, { input: { role, organisationId } });
    if (switchRole.__typename === 'Refusal') return fail(409, { refusal: switchRole });
    return redirect(303, homeOf(switchRole.viewer.role));
  },
  signOutEverywhere: async (event) => {
    await ask(event, SignOutEverywhere);
    redirect(303, '/sign-in?out=all');
  },
};
