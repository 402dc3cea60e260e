import type { TaskKind } from '../kernel/tasks.js';

export interface ResultsOrder {
  /** one of `resultKinds` */
  readonly kind: 'results' | 'pass_rates';
  /** whose people */
  readonly organisationId: string;
  readonly termId: string;
  readonly capability: boolean;
  readonly locale: 'zh' | 'en';
}

/** As of every list that is made (see selection/list-export.jobs). */
export interface ResultsMade {
  readonly rows: number;
  /** until when the file is kept */
  readonly keptUntil: string;
  readonly file?: { readonly key: string; readonly name: string; readonly organisationId: string };
}

/** S15: results or pass rates of a term as an Excel file, made page by page. */
export const exportResults: TaskKind<ResultsOrder, ResultsMade> = {
  name: 'analytics.export-results',
  atOnce: 1,
  attempts: 3,
};
