import { isActionFailure, redirect } from '@sveltejs/kit';
import { AnswerQuestion, StartSitting, SubmitSitting } from '#lib/platform/generated/assessment.js';
import { execute } from '#lib/platform/graphql.js';
import { refusable } from '#lib/platform/refusable.server.js';
import type { Actions } from './$types.js';

const field = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

export const actions: Actions = {
  sit: async (event) => {
    const begun = await refusable(event, async () => (await execute(event.fetch, StartSitting)).startSitting);
    return isActionFailure(begun) ? begun : redirect(303, '/programme/diagnostic');
  },
  /** Keeps an answer and goes to the next question; the way without script. */
  answer: async (event) => {
    const form = await event.request.formData();
    const optionId = field(form, 'option');
    const next = `/programme/diagnostic?q=${encodeURIComponent(field(form, 'next'))}`;
    if (optionId === '') redirect(303, next);
    const input = { sittingId: field(form, 'sitting'), questionId: field(form, 'question'), optionId };
    const kept = await refusable(
      event,
      async () => (await execute(event.fetch, AnswerQuestion, { input })).answerQuestion,
    );
    return isActionFailure(kept) ? kept : redirect(303, next);
  },
  submit: async (event) => {
    const sittingId = field(await event.request.formData(), 'sitting');
    const report = await refusable(
      event,
      async () => (await execute(event.fetch, SubmitSitting, { sittingId })).submitSitting,
    );
    return isActionFailure(report) ? report : redirect(303, '/programme');
  },
};
