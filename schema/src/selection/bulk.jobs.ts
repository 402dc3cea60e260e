import type { TaskKind } from '../kernel/tasks.js';

export interface BulkWork {
  readonly bulkId: string;
}

/** How many lines became what. */
export interface BulkDone {
  readonly selected: number;
  readonly lines: number;
}

/** S11: selects what holds of a bulk, part by part; begun anew it goes on where it was. */
export const applyBulk: TaskKind<BulkWork, BulkDone> = {
  name: 'selection.apply-bulk',
  atOnce: 2,
  attempts: 10,
};

/** Takes back what a bulk selected and nobody changed since, while the round lasts. */
export const undoBulk: TaskKind<BulkWork, { readonly undone: number; readonly lines: number }> = {
  name: 'selection.undo-bulk',
  atOnce: 2,
  attempts: 10,
};
