import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { signInPath } from './ask.js';
import { ApiFailure } from './failure.js';
import type { RefusedFragment } from './generated/types.js';

/** What a form action shows when it did not do what was asked. */
export interface NotDone {
  readonly refusal: RefusedFragment | null;
  /** the platform did not answer */
  readonly unavailable: boolean;
}

/**
 * Sends what a form asked for. Gives the answer, or the failure that the page shows in place: a refusal with its rule, or
 * that the platform did not answer. An expired session leads to the sign-in page and back.
 */
export async function refusable<Answer extends { readonly __typename: string }>(
  event: RequestEvent,
  send: () => Promise<Answer>,
): Promise<Exclude<Answer, { readonly __typename: 'Refusal' }> | ActionFailure<NotDone>> {
  const answer = await answered(event, { refusal: null }, send);
  if (!('__typename' in answer)) return answer;
  if (isRefusal(answer)) return fail(409, { refusal: answer, unavailable: false });
  return answer as Exclude<Answer, { readonly __typename: 'Refusal' }>;
}

/**
 * Sends what a form asked for. When the platform does not answer, the page stays with what was written (`kept`) and says so;
 * the error page, as `ask` leads to, would lose it.
 */
export async function answered<
  Answer extends { readonly __typename: string },
  Kept extends Record<string, unknown>,
>(
  event: RequestEvent,
  kept: Kept,
  send: () => Promise<Answer>,
): Promise<Answer | ActionFailure<Kept & { unavailable: true }>> {
  try {
    return await send();
  } catch (failure) {
    if (!(failure instanceof ApiFailure)) throw failure;
    if (failure.kind === 'unauthenticated') redirect(303, signInPath(event.url));
    return fail(503, { ...kept, unavailable: true as const });
  }
}

const isRefusal = (answer: { readonly __typename: string }): answer is RefusedFragment =>
  answer.__typename === 'Refusal';
