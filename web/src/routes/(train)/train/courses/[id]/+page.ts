import { error } from '@sveltejs/kit';
import { ask } from '#lib/platform/ask.js';
import { DraftPage } from '#lib/platform/generated/publishing.js';
import { libraryVideos } from '#lib/publishing/library.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async (event) => {
  const [{ courseDraft: draft }, videos] = await Promise.all([
    ask(event, DraftPage, { id: event.params.id }),
    libraryVideos(event),
  ]);
  if (!draft) return error(404, { message: 'no such draft', kind: 'missing' });
  return { draft, videos };
};
