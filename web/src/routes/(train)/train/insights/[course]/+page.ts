import { error } from '@sveltejs/kit';
import { ask } from '#lib/platform/ask.js';
import { CourseInsightPage } from '#lib/platform/generated/study.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async (event) => {
  const { courseInsight } = await ask(event, CourseInsightPage, { id: event.params.course });
  if (courseInsight === null) error(404, { message: 'not found', kind: 'missing' });
  return { course: courseInsight };
};
