import { ask } from '#lib/platform/ask.js';
import { CourseInsights } from '#lib/platform/generated/study.js';
import type { PageLoad } from './$types.js';

const PAGE = 20;

export const load: PageLoad = async (event) => {
  const { courseInsights } = await ask(event, CourseInsights, {
    first: PAGE,
    after: event.url.searchParams.get('after'),
  });
  return { courses: courseInsights };
};
