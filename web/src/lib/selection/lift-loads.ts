import { error } from '@sveltejs/kit';
import { ask } from '#lib/platform/ask.js';
import { LiftPage, Lifts } from '#lib/platform/generated/selection.js';

interface LoadLike {
  readonly fetch: typeof globalThis.fetch;
  readonly url: URL;
}

const NEWEST = 50;

/** A10: requests to lift blocks, perhaps only those that wait for the centre. */
export async function loadLifts(event: LoadLike) {
  const submittedOnly = event.url.searchParams.has('waiting');
  const { liftRequests } = await ask(event, Lifts, { first: NEWEST, submittedOnly });
  return { lifts: liftRequests, submittedOnly };
}

/** One request; one that is nobody's here is not found. */
export async function loadLift(event: LoadLike, id: string) {
  const { liftRequest } = await ask(event, LiftPage, { id });
  return liftRequest ?? error(404, { message: 'not found', kind: 'missing' });
}

export type LiftShown = Awaited<ReturnType<typeof loadLift>>;
