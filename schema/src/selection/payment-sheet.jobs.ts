import type { TaskKind } from '../kernel/tasks.js';

export interface SheetWork {
  readonly sheetId: string;
}

/** S13: registers what holds of a bank's file, part by part; begun anew it goes on where it was. */
export const applyPayments: TaskKind<SheetWork, { readonly registered: number; readonly lines: number }> = {
  name: 'selection.apply-payments',
  atOnce: 1,
  attempts: 10,
};

/** Takes back what a file registered and nobody took back since, while payment is open. */
export const undoPayments: TaskKind<SheetWork, { readonly undone: number; readonly lines: number }> = {
  name: 'selection.undo-payments',
  atOnce: 1,
  attempts: 10,
};
