import { isActionFailure, redirect } from '@sveltejs/kit';
import { BundlePage, ConfirmBundle } from '#lib/platform/generated/programme.js';
import { ask } from '#lib/platform/ask.js';
import { execute } from '#lib/platform/graphql.js';
import { refusable } from '#lib/platform/refusable.server.js';
import type { Actions } from './$types.js';

export const actions: Actions = {
  confirm: async (event) => {
    const ticked = (await event.request.formData()).getAll('elective').filter((id) => typeof id === 'string');
    const { capability, bundleProposal } = await ask(event, BundlePage);
    const programmeId = bundleProposal?.programme.id ?? capability?.programme.id ?? '';
    const bundle = await refusable(
      event,
      async () =>
        (await execute(event.fetch, ConfirmBundle, { input: { programmeId, electiveOfferingIds: ticked } }))
          .confirmBundle,
    );
    return isActionFailure(bundle) ? bundle : redirect(303, '/programme');
  },
};
