import { redirect } from '@sveltejs/kit';
import { ask } from '#lib/platform/ask.js';
import { BundlePage } from '#lib/platform/generated/programme.js';
import type { PageLoad } from './$types.js';

/** Before a result is confirmed there is nothing to choose from; afterwards the programme's page shows the bundle. */
export const load: PageLoad = async (event) => {
  const { capability, bundleProposal } = await ask(event, BundlePage);
  if (!bundleProposal || capability?.bundle) redirect(303, '/programme');
  return { proposal: bundleProposal };
};
