import { isActionFailure, redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import { ApplyBulk, UndoBulk } from '#lib/platform/generated/selection.js';
import { execute } from '#lib/platform/graphql.js';
import { refusable } from '#lib/platform/refusable.server.js';

type Answer = Parameters<typeof refusable>[1];

const acted = async (event: RequestEvent, send: Answer) => {
  const answer = await refusable(event, send);
  return isActionFailure(answer) ? answer : redirect(303, event.url.pathname);
};

/** What may be done with a bulk, wherever it is shown. */
export const bulkActions: Actions = {
  /** S11: selects what holds of the dry run. */
  apply: (event) =>
    acted(
      event,
      async () => (await execute(event.fetch, ApplyBulk, { id: event.params['id'] ?? '' })).applyBulk,
    ),
  /** Takes back what it selected. */
  undo: (event) =>
    acted(
      event,
      async () => (await execute(event.fetch, UndoBulk, { id: event.params['id'] ?? '' })).undoBulk,
    ),
};
