import { redirect, type Actions } from '@sveltejs/kit';
import { CreateDraft, StartRevision } from '#lib/platform/generated/publishing.js';
import { formText } from '#lib/platform/form-text.js';
import { execute } from '#lib/platform/graphql.js';
import { refusable } from '#lib/platform/refusable.server.js';

export const actions: Actions = {
  /** A new course opens in the editor at once. */
  create: async (event) => {
    const made = await refusable(
      event,
      async () => (await execute(event.fetch, CreateDraft, { input: { title: '' } })).createDraft,
    );
    return 'id' in made ? redirect(303, `/train/courses/${made.id}`) : made;
  },
  revise: async (event) => {
    const courseId = formText(await event.request.formData(), 'courseId');
    const made = await refusable(
      event,
      async () => (await execute(event.fetch, StartRevision, { courseId })).startRevision,
    );
    return 'id' in made ? redirect(303, `/train/courses/${made.id}`) : made;
  },
};
