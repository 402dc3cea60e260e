import type { TaskKind } from '../kernel/tasks.js';

/** Where it is announced that figures were counted: whoever keeps some looks anew. A notice may be missed. */
export const figuresCounted = 'figures';

/** A question about figures, and for whom it is answered. */
export interface FiguresOrder {
  readonly measure: string;
  readonly by: readonly string[];
  readonly slices: readonly { readonly dimension: string; readonly member: string }[];
  readonly order: 'members' | 'value_desc' | 'value_asc';
  /** of staff: their place with those above it, the nearest first; null for who sees the city without small groups */
  readonly reach: {
    readonly kind: 'school' | 'district' | 'city';
    readonly lineage: readonly string[];
  } | null;
  readonly smallestGroup: number;
  /** where the reader acts: the file is theirs there alone */
  readonly organisationId: string;
  readonly locale: 'zh' | 'en';
}

/** As of every list that is made (see selection/list-export.jobs). */
export interface FiguresMade {
  readonly rows: number;
  /** until when the file is kept */
  readonly keptUntil: string;
  readonly file?: { readonly key: string; readonly name: string; readonly organisationId: string };
}

/** N1: the whole answer to a question about figures as CSV. */
export const exportFigures: TaskKind<FiguresOrder, FiguresMade> = {
  name: 'analytics.export-figures',
  atOnce: 1,
  attempts: 3,
};
