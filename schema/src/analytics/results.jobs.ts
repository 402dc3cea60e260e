import type { TaskKind } from '../kernel/tasks.js';
import type { ListMade } from '../selection/list-export.jobs.js';
import type { ResultKind } from './results.rules.js';

export interface ResultsOrder {
  readonly kind: ResultKind;
  /** whose people */
  readonly organisationId: string;
  readonly wholeCity: boolean;
  readonly termId: string;
  readonly capability: boolean;
  readonly locale: 'zh' | 'en';
}

/** S15: results or pass rates of a term as an Excel file, made page by page. */
export const exportResults: TaskKind<ResultsOrder, ListMade> = {
  name: 'analytics.export-results',
  atOnce: 1,
  attempts: 3,
};
