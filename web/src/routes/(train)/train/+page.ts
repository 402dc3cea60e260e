import { ask } from '#lib/platform/ask.js';
import { ClassesAtRisk } from '#lib/platform/generated/selection.js';
import { TrainDrafts, TrainFalls, TrainHome } from '#lib/platform/generated/platform.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async (event) => {
  const { viewer } = await event.parent();
  // tutors teach what trainers write
  const [{ classes, courseInsights }, { classesAtRisk }, drafts] = await Promise.all([
    ask(event, TrainHome),
    ask(event, ClassesAtRisk, { first: 10 }),
    viewer.role === 'TRAINER' ? ask(event, TrainDrafts) : null,
  ]);
  const courses = courseInsights.edges.map(({ node }) => node);
  const busiest = courses.toSorted((a, b) => (b.begun ?? 0) - (a.begun ?? 0))[0];
  const falls =
    busiest === undefined || !busiest.begun ? null : await ask(event, TrainFalls, { id: busiest.id });
  return {
    classesAtRisk,
    classes: classes.edges.map(({ node }) => node),
    courses,
    drafts: drafts?.authoredCourses.edges.flatMap(({ node }) => (node.draftId ? [node] : [])) ?? null,
    busiest: busiest ?? null,
    lessons: falls?.courseInsight?.lessonInsights.lessons ?? [],
  };
};
