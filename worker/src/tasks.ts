import { exportFiguresTask } from './analytics/export-figures.task.js';
import { exportResultsTask } from './analytics/export-results.task.js';
import { verifyYearTask } from './ledger/verify-year.task.js';
import type { Task } from './platform/task.js';
import { encodeVideoTask } from './publishing/encode-video.task.js';
import { makePosterTask } from './publishing/make-poster.task.js';
import { removeMediaTask } from './publishing/remove-media.task.js';
import { applyBulkTask } from './selection/apply-bulk.task.js';
import { applyPaymentsTask } from './selection/apply-payments.task.js';
import { exportListTask } from './selection/export-list.task.js';
import { removeListsTask } from './selection/remove-lists.task.js';
import { undoBulkTask } from './selection/undo-bulk.task.js';
import { undoPaymentsTask } from './selection/undo-payments.task.js';

/** Every kind of long work the worker does. */
export const tasks: readonly Task[] = [
  encodeVideoTask,
  makePosterTask,
  removeMediaTask,
  applyBulkTask,
  undoBulkTask,
  applyPaymentsTask,
  undoPaymentsTask,
  exportListTask,
  exportResultsTask,
  exportFiguresTask,
  verifyYearTask,
  removeListsTask,
];
