import { expect, it } from 'vitest';
import { inOrderToResume, type WatchedLesson } from './resume.rules.js';

const lesson = (watchedAt: string | null, ready = true): WatchedLesson => ({
  kind: 'video',
  ready,
  durationMs: 60_000,
  hasCheck: false,
  coveredMs: 0,
  learningMs: 0,
  checkScore: null,
  watchedAt: watchedAt === null ? null : new Date(watchedAt),
});

it('goes on with what was touched last, then with what can be watched at once, and keeps the order of the rest', () => {
  const courses = [
    { name: 'not ready', lessons: [lesson(null, false)] },
    { name: 'new', lessons: [lesson(null)] },
    { name: 'newer', lessons: [lesson(null)] },
    { name: 'long ago', lessons: [lesson('2026-03-01'), lesson(null)] },
    { name: 'yesterday', lessons: [lesson(null), lesson('2026-05-01', false)] },
  ];
  expect(inOrderToResume(courses).map(({ name }) => name)).toEqual([
    'yesterday',
    'long ago',
    'new',
    'newer',
    'not ready',
  ]);
});
