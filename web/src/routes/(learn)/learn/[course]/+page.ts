import { error, redirect } from '@sveltejs/kit';
import { ask } from '#lib/platform/ask.js';
import { EnrolmentEntrance } from '#lib/platform/generated/study.js';
import { lessonPath } from '#lib/study/paths.js';
import type { PageLoad } from './$types.js';

/** A course opens where the teacher stopped. */
export const load: PageLoad = async (event) => {
  const { enrolment } = await ask(event, EnrolmentEntrance, { id: event.params.course });
  const lesson = enrolment?.resumeLesson ?? enrolment?.lessons[0];
  if (!enrolment || !lesson) return error(404, { message: 'no such course', kind: 'missing' });
  return redirect(307, lessonPath(enrolment.id, lesson.id));
};
