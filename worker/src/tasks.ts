import type { Task } from './platform/task.js';

/** Every kind of long work the worker does. */
export const tasks: readonly Task[] = [];
