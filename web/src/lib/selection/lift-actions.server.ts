import { fail, isActionFailure, redirect, type RequestEvent } from '@sveltejs/kit';
import { LiftBlocks, OpenLift, ReturnLift, SubmitLift } from '#lib/platform/generated/selection.js';
import { execute } from '#lib/platform/graphql.js';
import { refusable } from '#lib/platform/refusable.server.js';

/** A10: begins a request for the ticked blocks, and leads to it under `base`. */
export const openLift = (base: string) => async (event: RequestEvent) => {
  const ticked = (await event.request.formData()).getAll('block');
  const blockIds = ticked.filter((id) => typeof id === 'string').slice(0, 100);
  if (blockIds.length === 0) return fail(400, { none: true as const });
  const answer = await refusable(
    event,
    async () => (await execute(event.fetch, OpenLift, { input: { blockIds } })).openLift,
  );
  return 'id' in answer ? redirect(303, `${base}/${answer.id}`) : answer;
};

const reasonOf = async (event: RequestEvent): Promise<string> => {
  const reason = (await event.request.formData()).get('reason');
  return typeof reason === 'string' ? reason.trim() : '';
};

const withReason =
  (send: (event: RequestEvent, input: { id: string; reason: string }) => Parameters<typeof refusable>[1]) =>
  async (event: RequestEvent) => {
    const reason = await reasonOf(event);
    if (reason.length < 2 || reason.length > 500) return fail(400, { unsaid: true as const });
    const answer = await refusable(event, send(event, { id: event.params['id'] ?? '', reason }));
    return isActionFailure(answer) ? answer : redirect(303, event.url.pathname);
  };

/** Hands a request to the centre, with its reason. */
export const submitLift = withReason(
  (event, input) => async () => (await execute(event.fetch, SubmitLift, { input })).submitLift,
);

/** A10: the centre returns a request, with a reason. */
export const returnLift = withReason(
  (event, input) => async () => (await execute(event.fetch, ReturnLift, { input })).returnLift,
);

/** A10: the centre lifts the blocks of a request. */
export const liftBlocks = async (event: RequestEvent) => {
  const id = event.params['id'] ?? '';
  const answer = await refusable(
    event,
    async () => (await execute(event.fetch, LiftBlocks, { id })).liftBlocks,
  );
  return isActionFailure(answer) ? answer : redirect(303, event.url.pathname);
};
