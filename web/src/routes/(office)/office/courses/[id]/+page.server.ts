import { redirect, type Actions } from '@sveltejs/kit';
import { ApproveDraft, ReturnDraft } from '#lib/platform/generated/publishing.js';
import { formText } from '#lib/platform/form-text.js';
import { execute } from '#lib/platform/graphql.js';
import { refusable } from '#lib/platform/refusable.server.js';

export const actions: Actions = {
  /** Approved leads to where the course is offered: the next thing to do. */
  approve: async (event) => {
    const form = await event.request.formData();
    const input = { draftId: event.params['id'] ?? '', revision: Number(form.get('revision')) };
    const done = await refusable(
      event,
      async () => (await execute(event.fetch, ApproveDraft, { input })).approveDraft,
    );
    return 'courseId' in done ? redirect(303, `/office/courses/offer/${done.courseId ?? ''}`) : done;
  },
  return: async (event) => {
    const form = await event.request.formData();
    const input = {
      draftId: event.params['id'] ?? '',
      revision: Number(form.get('revision')),
      reason: formText(form, 'reason'),
    };
    const done = await refusable(
      event,
      async () => (await execute(event.fetch, ReturnDraft, { input })).returnDraft,
    );
    return '__typename' in done ? redirect(303, '/office/courses') : done;
  },
};
