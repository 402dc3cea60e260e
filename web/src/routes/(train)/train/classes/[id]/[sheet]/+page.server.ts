import { isActionFailure, redirect } from '@sveltejs/kit';
import { RegisterSheet } from '#lib/platform/generated/ledger.js';
import { execute } from '#lib/platform/graphql.js';
import { refusable } from '#lib/platform/refusable.server.js';
import type { Actions } from './$types.js';

export const actions: Actions = {
  /** H2: registers the lines that hold, once; the page then tells what became of each. */
  default: async (event) => {
    const registered = await refusable(
      event,
      async () => (await execute(event.fetch, RegisterSheet, { id: event.params.sheet })).registerClassSheet,
    );
    return isActionFailure(registered) ? registered : redirect(303, event.url.pathname);
  },
};
