import { error } from '@sveltejs/kit';
import { ask } from '#lib/platform/ask.js';
import { LessonPage } from '#lib/platform/generated/study.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async (event) => {
  const { enrolment } = await ask(event, LessonPage, { id: event.params.course });
  const lesson = enrolment?.lessons.find(({ id }) => id === event.params.lesson);
  if (!enrolment || !lesson) return error(404, { message: 'no such lesson', kind: 'missing' });
  return { enrolment, lesson };
};
