import { isActionFailure, redirect, type RequestEvent } from '@sveltejs/kit';
import { VerifyYear } from '#lib/platform/generated/ledger.js';
import { execute } from '#lib/platform/graphql.js';
import { refusable } from '#lib/platform/refusable.server.js';
import type { Actions } from './$types.js';

const ordered = async (event: RequestEvent, trial: boolean) => {
  const year = Number((await event.request.formData()).get('year'));
  const answer = await refusable(
    event,
    async () => (await execute(event.fetch, VerifyYear, { input: { year, trial } })).verifyYear,
  );
  return isActionFailure(answer) ? answer : redirect(303, `${event.url.pathname}?year=${String(year)}`);
};

export const actions: Actions = {
  /** H6: counts what a verification would come to. */
  try: (event) => ordered(event, true),
  /** H6, H4: verifies the year and carries over. */
  verify: (event) => ordered(event, false),
};
