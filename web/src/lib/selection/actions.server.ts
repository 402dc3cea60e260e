import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { signInPath } from '#lib/platform/ask.js';
import { ApiFailure } from '#lib/platform/failure.js';
import { DropCourse, PickCourse } from '#lib/platform/generated/selection.js';
import type { RefusedFragment } from '#lib/platform/generated/types.js';
import { execute } from '#lib/platform/graphql.js';

/** What a press on a course ended in; `about` is the offering or selection it was about. */
export interface Pressed {
  readonly about: string;
  readonly done: 'picked' | 'dropped' | null;
  readonly refusal: RefusedFragment | null;
  /** so many press at once that this one is told its place first */
  readonly room: Room | null;
  /** the platform did not answer */
  readonly unavailable: boolean;
}

export interface Room {
  readonly number: number;
  readonly aboutSeconds: number;
  readonly askAgainInSeconds: number;
}

type Outcome =
  { readonly __typename: 'CourseList' } | ({ readonly __typename: 'InWaitingRoom' } & Room) | RefusedFragment;

const nothing = { done: null, refusal: null, room: null, unavailable: false };

/** Form actions of every page that shows courses: they work without script, and in place with it. */
export const courseActions = {
  pick: (event: RequestEvent) =>
    press(
      event,
      'offering',
      'picked',
      async (offeringId) => (await execute(event.fetch, PickCourse, { input: { offeringId } })).pickCourse,
    ),
  drop: (event: RequestEvent) =>
    press(
      event,
      'selection',
      'dropped',
      async (selectionId) => (await execute(event.fetch, DropCourse, { input: { selectionId } })).dropCourse,
    ),
};

async function press(
  event: RequestEvent,
  field: string,
  done: 'picked' | 'dropped',
  send: (id: string) => Promise<Outcome>,
) {
  const value = (await event.request.formData()).get(field);
  const about = typeof value === 'string' ? value : '';
  try {
    const answer = await send(about);
    if (answer.__typename === 'Refusal')
      return fail(409, { ...nothing, about, refusal: answer } satisfies Pressed);
    if (answer.__typename === 'InWaitingRoom')
      return fail(503, { ...nothing, about, room: answer } satisfies Pressed);
    return { ...nothing, about, done } satisfies Pressed;
  } catch (failure) {
    if (!(failure instanceof ApiFailure)) throw failure;
    if (failure.kind === 'unauthenticated') redirect(303, signInPath(event.url));
    return fail(503, { ...nothing, about, unavailable: true } satisfies Pressed);
  }
}
