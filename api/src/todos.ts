import type { Context } from './context.js';
import { classTodos } from './ledger/class.todos.js';
import type { FeatureTodos } from './platform/todo-texts.js';
import { publishingTodos } from './publishing/publishing.todos.js';
import { bundleTodos } from './selection/bundle.todos.js';
import { deskTodos } from './selection/desk.todos.js';
import { staffTodos } from './selection/staff.todos.js';
import { studyTodos } from './study/study.todos.js';
import { termsTodos } from './terms/terms.todos.js';

/** What waits for somebody (C1), one line a feature. */
export const todoFeatures: readonly FeatureTodos<Context>[] = [
  termsTodos,
  publishingTodos,
  bundleTodos,
  deskTodos,
  staffTodos,
  studyTodos,
  classTodos,
];
