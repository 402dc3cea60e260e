import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { signInPath } from '#lib/platform/ask.js';
import { ApiFailure } from '#lib/platform/failure.js';
import {
  DropCourse,
  LeaveLine,
  PickCourse,
  PlanCourse,
  SubmitPlan,
  UnplanCourse,
  WaitForSeat,
} from '#lib/platform/generated/selection.js';
import type { RefusedFragment, SubmitPlanMutation } from '#lib/platform/generated/types.js';
import { execute } from '#lib/platform/graphql.js';

export type Done = 'picked' | 'dropped' | 'planned' | 'unplanned' | 'waiting' | 'left' | 'submitted';

/** A press that is heard and not judged yet (S4). */
export interface Room {
  readonly number: number;
  readonly aboutSeconds: number;
  readonly askAgainInSeconds: number;
}

export type SubmittedRow = Extract<
  SubmitPlanMutation['submitPlan'],
  { readonly __typename: 'SubmittedPlan' }
>['rows'][number];

/** What a press on a course ended in; `about` is the offering, selection or place it was about. */
export interface Pressed {
  readonly about: string;
  readonly done: Done | null;
  readonly refusal: RefusedFragment | null;
  /** so many press at once that this one is told its place first */
  readonly room: Room | null;
  /** the verdicts of a plan that was submitted */
  readonly rows: readonly SubmittedRow[];
  /** the platform did not answer */
  readonly unavailable: boolean;
}

type Outcome =
  | { readonly __typename: 'CourseList' }
  | { readonly __typename: 'SubmittedPlan'; readonly rows: readonly SubmittedRow[] }
  | ({ readonly __typename: 'InWaitingRoom' } & Room)
  | RefusedFragment;

type Field = 'offering' | 'selection' | 'place';

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
  plan: (event: RequestEvent) =>
    press(
      event,
      'offering',
      'planned',
      async (offeringId) => (await execute(event.fetch, PlanCourse, { input: { offeringId } })).planCourse,
    ),
  unplan: (event: RequestEvent) =>
    press(
      event,
      'offering',
      'unplanned',
      async (offeringId) =>
        (await execute(event.fetch, UnplanCourse, { input: { offeringId } })).unplanCourse,
    ),
  wait: (event: RequestEvent) =>
    press(
      event,
      'offering',
      'waiting',
      async (offeringId) => (await execute(event.fetch, WaitForSeat, { input: { offeringId } })).waitForSeat,
    ),
  leave: (event: RequestEvent) =>
    press(
      event,
      'place',
      'left',
      async (placeId) => (await execute(event.fetch, LeaveLine, { input: { placeId } })).leaveLine,
    ),
};

/** The list has one more: everything that was planned, with one press. */
export const listActions = {
  ...courseActions,
  submit: (event: RequestEvent) =>
    press(
      event,
      'offering',
      'submitted',
      async () => (await execute(event.fetch, SubmitPlan, {})).submitPlan,
    ),
};

const nothing = { done: null, refusal: null, room: null, rows: [], unavailable: false };

async function press(event: RequestEvent, field: Field, done: Done, send: (id: string) => Promise<Outcome>) {
  const value = (await event.request.formData()).get(field);
  const about = typeof value === 'string' ? value : '';
  try {
    const answer = await send(about);
    if (answer.__typename === 'Refusal')
      return fail(409, { ...nothing, about, refusal: answer } satisfies Pressed);
    if (answer.__typename === 'InWaitingRoom')
      return fail(503, { ...nothing, about, room: answer } satisfies Pressed);
    const rows = answer.__typename === 'SubmittedPlan' ? answer.rows : [];
    return { ...nothing, about, done, rows } satisfies Pressed;
  } catch (failure) {
    if (!(failure instanceof ApiFailure)) throw failure;
    if (failure.kind === 'unauthenticated') redirect(303, signInPath(event.url));
    return fail(503, { ...nothing, about, unavailable: true } satisfies Pressed);
  }
}
