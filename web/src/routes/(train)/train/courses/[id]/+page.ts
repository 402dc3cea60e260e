import { error } from '@sveltejs/kit';
import { ask } from '#lib/platform/ask.js';
import { DraftEditorPage } from '#lib/platform/generated/publishing.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async (event) => {
  const { courseDraft: draft } = await ask(event, DraftEditorPage, { id: event.params.id });
  return draft ? { draft } : error(404, { message: 'no such draft', kind: 'missing' });
};
