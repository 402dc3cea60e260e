import { redirect } from '@sveltejs/kit';
import { ask } from '#lib/platform/ask.js';
import { SignOut, SignOutEverywhere, ViewerSessions } from '#lib/platform/generated/accounts.js';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { viewer } = await ask(event, ViewerSessions);
  return { sessions: viewer?.sessions ?? [], personal: viewer?.teacher ?? null, theme: event.locals.theme };
};

/** Ending a session that has ended already leads to the sign-in page just the same: `ask` redirects there. */
export const actions: Actions = {
  signOut: async (event) => {
    await ask(event, SignOut);
    redirect(303, '/sign-in?out=1');
  },
  signOutEverywhere: async (event) => {
    await ask(event, SignOutEverywhere);
    redirect(303, '/sign-in?out=all');
  },
};
