import { refuse, type Refused } from '../kernel/refusals.js';
import { yuan } from './bill.rules.js';

/** What of a bill decides whether money goes back to its school. */
export interface Refundable {
  readonly dueFen: number;
  /** of the payment that stands, null without one */
  readonly paidFen: number | null;
  /** what refunds that stand gave back */
  readonly refundedFen: number;
}

/** S3, S13: what is still to be given back: was paid, is not due any more, and was not given back yet. */
export const refundOf = ({ dueFen, paidFen, refundedFen }: Refundable): number =>
  paidFen === null ? 0 : Math.max(0, paidFen - dueFen - refundedFen);

export interface RefundGiven {
  readonly amountFen: number;
  /** the day the money went back, YYYY-MM-DD in the city */
  readonly refundedOn: string;
}

/**
 * Why a refund is not registered, or null: nothing is to be given back, another amount than what is (it goes back whole, so
 * that each course has its refund or none), or a day before the payment or still to come.
 */
export const mayRegisterRefund = (
  bill: Refundable,
  { amountFen, refundedOn }: RefundGiven,
  { paidOn, today }: { readonly paidOn: string; readonly today: string },
): Refused | null => {
  const open = refundOf(bill);
  if (open === 0) return refuse('S13', 'nothingToGiveBack');
  if (amountFen !== open) return refuse('S13', 'refundDiffers', { open: yuan(open), given: yuan(amountFen) });
  if (!isDay(refundedOn) || refundedOn < paidOn || refundedOn > today)
    return refuse('S13', 'refundDayWrong', { from: paidOn, until: today });
  return null;
};

/** Whether it is a day of the calendar, written YYYY-MM-DD. */
const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
};
