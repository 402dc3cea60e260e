import { isActionFailure, redirect } from '@sveltejs/kit';
import { ConfirmDiagnosis, StartSitting } from '#lib/platform/generated/assessment.js';
import { execute } from '#lib/platform/graphql.js';
import { refusable } from '#lib/platform/refusable.server.js';
import type { Actions } from './$types.js';

export const actions: Actions = {
  /** D3: begins a sitting, or goes on with the one that is open. */
  sit: async (event) => {
    const begun = await refusable(event, async () => (await execute(event.fetch, StartSitting)).startSitting);
    return isActionFailure(begun) ? begun : redirect(303, '/programme/diagnostic');
  },
  /** D3: confirmed is final; the courses follow from it. */
  confirm: async (event) => {
    const sitting = (await event.request.formData()).get('sitting');
    const sittingId = typeof sitting === 'string' ? sitting : '';
    const confirmed = await refusable(
      event,
      async () => (await execute(event.fetch, ConfirmDiagnosis, { input: { sittingId } })).confirmDiagnosis,
    );
    return isActionFailure(confirmed) ? confirmed : redirect(303, '/programme/bundle');
  },
};
