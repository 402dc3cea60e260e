import { ask } from '#lib/platform/ask.js';
import { TrainDrafts, TrainFalls, TrainHome } from '#lib/platform/generated/platform.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async (event) => {
  const { viewer } = await event.parent();
  // tutors teach what trainers write
  const [{ todos, courseInsights }, drafts] = await Promise.all([
    ask(event, TrainHome),
    viewer.role === 'TRAINER' ? ask(event, TrainDrafts) : null,
  ]);
  const courses = courseInsights.edges.map(({ node }) => node);
  const busiest = courses.toSorted((a, b) => (b.begun ?? 0) - (a.begun ?? 0))[0];
  const falls =
    busiest === undefined || !busiest.begun ? null : await ask(event, TrainFalls, { id: busiest.id });
  return {
    todos,
    courses,
    drafts: drafts?.authoredCourses.edges.flatMap(({ node }) => (node.draftId ? [node] : [])) ?? null,
    busiest: busiest ?? null,
    lessons: falls?.courseInsight?.lessonInsights.lessons ?? [],
  };
};
