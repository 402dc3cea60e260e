import type { Instant } from '../kernel/instants.js';
import type { LessonStanding } from './score.rules.js';
import { endToleranceMs } from './watching.rules.js';

export interface WatchedLesson extends LessonStanding {
  readonly watchedAt: Instant | null;
}

/** One tap from home: the course touched last, then what can be watched at once. */
export const inOrderToResume = <One extends { readonly lessons: readonly WatchedLesson[] }>(
  courses: readonly One[],
): One[] =>
  courses
    .map((course) => ({
      course,
      touched: Math.max(0, ...course.lessons.map(({ watchedAt }) => Number(watchedAt))),
      ready: course.lessons.some(({ ready }) => ready),
    }))
    .toSorted((a, b) => b.touched - a.touched || Number(b.ready) - Number(a.ready))
    .map(({ course }) => course);

const isSeen = ({ coveredMs, durationMs }: LessonStanding): boolean =>
  coveredMs >= durationMs - endToleranceMs;

/** One tap from home: the lesson I stopped in, else the next one I have not seen, else the one I saw last. */
export const lessonToResume = <Lesson extends WatchedLesson>(lessons: readonly Lesson[]): Lesson | null => {
  const ready = lessons.filter((lesson) => lesson.ready);
  const byLast = ready
    .filter(({ watchedAt }) => watchedAt !== null)
    .toSorted((a, b) => Number(b.watchedAt) - Number(a.watchedAt));
  return (
    byLast.find((lesson) => !isSeen(lesson)) ??
    ready.find((lesson) => !isSeen(lesson)) ??
    byLast[0] ??
    ready[0] ??
    null
  );
};
