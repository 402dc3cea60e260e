import { exportFigures } from '@xueshi/schema/analytics/figures.jobs';
import type { FigureOrder } from '@xueshi/schema/analytics/figure-rows.rules';
import type { FigureQuestion } from '@xueshi/schema/analytics/plan.rules';
import { startTask } from '@xueshi/schema/platform/task';
import type { Scope } from '../platform/scope.js';
import type { TaskService } from '../platform/task.service.js';
import type { Task } from '../platform/task.type.js';
import type { FiguresService } from './figures.service.js';

/** Whole answers as files, made in the background (N1): left and found again among the reader's lists. */
export class FigureFilesService {
  constructor(
    private readonly scope: Scope,
    private readonly figures: FiguresService,
    private readonly tasks: TaskService,
  ) {}

  /** Begins to make one, and writes into the audit who asked for it. */
  async make({ order, ...question }: FigureQuestion & { readonly order: FigureOrder }): Promise<Task> {
    this.figures.plan(question); // what has no answer is refused before anything begins
    const { db, now, locale, actor } = this.scope;
    const { reach, smallestGroup } = this.figures;
    const { accountId: requestedBy, organisationId } = actor;
    const id = await db.work(async (tx) => {
      const taskId = await startTask(tx, {
        kind: exportFigures,
        payload: { ...question, order, reach, smallestGroup, organisationId, locale },
        requestedBy,
        now,
      });
      await this.scope.audit(tx, 'figures.make', {
        subject: { type: 'Task', id: taskId },
        facts: { measure: question.measure, by: question.by.join(' ') },
      });
      return taskId;
    });
    const task = await this.tasks.existing(id);
    if (task === null) throw new Error('a task was started and not found');
    return task;
  }
}
