import { ask } from '#lib/platform/ask.js';
import { PublishedCourses, ReviewQueue } from '#lib/platform/generated/publishing.js';
import type { PageLoad } from './$types.js';

/** Two lists of one page: what waits for the city's decision, and what is published and may be offered. */
export const load: PageLoad = async (event) => {
  const { viewer } = await event.parent();
  const reviews = viewer.role === 'CITY_ADMIN';
  const { searchParams } = event.url;
  const published = !reviews || searchParams.get('list') === 'published';
  const after = searchParams.get('after');
  const search = searchParams.get('q') ?? '';
  const [queue, courses] = await Promise.all([
    reviews ? ask(event, ReviewQueue, { first: published ? 1 : 30, after: published ? null : after }) : null,
    published ? ask(event, PublishedCourses, { first: 30, after, search }) : null,
  ]);
  return { queue: queue?.reviewQueue ?? null, published: courses?.publishedCourses ?? null, search };
};
