import { ask } from '#lib/platform/ask.js';
import { PublishedCourses, ReviewQueue } from '#lib/platform/generated/publishing.js';
import type { PageLoad } from './$types.js';

/** Two lists of one page: what waits for a decision, and what is published and may be offered. */
export const load: PageLoad = async (event) => {
  const { searchParams } = event.url;
  const published = searchParams.get('list') === 'published';
  const after = searchParams.get('after');
  const search = searchParams.get('q') ?? '';
  const [{ reviewQueue }, courses] = await Promise.all([
    ask(event, ReviewQueue, { first: published ? 1 : 30, after: published ? null : after }),
    published ? ask(event, PublishedCourses, { first: 30, after, search }) : null,
  ]);
  return { queue: reviewQueue, published: courses?.publishedCourses ?? null, search };
};
