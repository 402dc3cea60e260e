import { ask } from '#lib/platform/ask.js';
import { AuthoredCourses } from '#lib/platform/generated/publishing.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async (event) => {
  const after = event.url.searchParams.get('after');
  const { authoredCourses } = await ask(event, AuthoredCourses, { first: 30, after });
  return { courses: authoredCourses.edges.map(({ node }) => node), pageInfo: authoredCourses.pageInfo };
};
