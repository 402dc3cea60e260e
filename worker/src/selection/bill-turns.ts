import { billTerm, creditDropped, tellBills } from '@xueshi/schema/selection/bill.store';
import { blockUnpaid } from '@xueshi/schema/selection/block.store';
import type { TurnEffect } from '../terms/turn-effect.js';

/** What money does in the course of a term (S13, A10). */
export const billTurns: readonly TurnEffect[] = [
  {
    turn: 'final_published',
    run: async (tx, term, now) => {
      const billed = await billTerm(tx, term, now);
      await tellBills(tx, term, now);
      return { bills: billed.bills, billedLines: billed.lines, billedFen: billed.totalFen };
    },
  },
  {
    turn: 'payment_opens',
    run: async (tx, term, now) => ({ creditedLines: await creditDropped(tx, term.id, now) }),
  },
  {
    turn: 'payment_closes',
    run: async (tx, term, now) => {
      await creditDropped(tx, term.id, now);
      return { blockedTeachers: await blockUnpaid(tx, term, now) };
    },
  },
];
