import { ask } from '#lib/platform/ask.js';
import { MediaLibrary } from '#lib/platform/generated/publishing.js';
import type { PageLoad } from './$types.js';

const PAGE = 20;

export const load: PageLoad = async (event) => {
  const search = event.url.searchParams.get('q')?.trim() ?? '';
  const { mediaAssets } = await ask(event, MediaLibrary, {
    first: PAGE,
    after: event.url.searchParams.get('after'),
    search: search === '' ? null : search,
  });
  return { mediaAssets, search };
};
