import { ask } from '#lib/platform/ask.js';
import { TrainFalls, TrainHome } from '#lib/platform/generated/platform.js';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async (event) => {
  const { classes, courseInsights } = await ask(event, TrainHome);
  const courses = courseInsights.edges.map(({ node }) => node);
  const busiest = courses.toSorted((a, b) => (b.begun ?? 0) - (a.begun ?? 0))[0];
  const falls =
    busiest === undefined || !busiest.begun ? null : await ask(event, TrainFalls, { id: busiest.id });
  return {
    classes: classes.edges.map(({ node }) => node),
    courses,
    busiest: busiest ?? null,
    lessons: falls?.courseInsight?.lessonInsights.lessons ?? [],
  };
};
