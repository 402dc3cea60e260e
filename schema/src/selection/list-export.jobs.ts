import type { TaskKind } from '../kernel/tasks.js';

export interface ListOrder {
  /** one of `exportKinds` */
  readonly kind: 'selections' | 'admissions' | 'by_course' | 'by_district' | 'by_school';
  /** whose people */
  readonly organisationId: string;
  readonly termId: string | null;
  readonly locale: 'zh' | 'en';
}

export interface ListMade {
  readonly rows: number;
  /** until when the file is kept */
  readonly keptUntil: string;
  /** for the download alone: where it lies, what it is called, whose people are in it */
  readonly file?: { readonly key: string; readonly name: string; readonly organisationId: string };
}

/** Kinds of tasks whose result is a list to take home; those of later features give a `ListMade` too (S15). */
export const listTasks: readonly string[] = [
  'selection.export-list',
  'analytics.export-results',
  'analytics.export-figures',
];

/** S12, S15: a list as an Excel file, made page by page however long it is. */
export const exportList: TaskKind<ListOrder, ListMade> = {
  name: 'selection.export-list',
  atOnce: 1,
  attempts: 3,
};

/** Takes files away that were kept long enough. */
export const removeLists: TaskKind<{ readonly keys: readonly string[] }, object> = {
  name: 'selection.remove-lists',
  atOnce: 1,
  attempts: 10,
};
