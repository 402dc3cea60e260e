import type { Instant } from '../kernel/instants.js';
import { refuse, type Refused } from '../kernel/refusals.js';

/** Training and material fees are told apart everywhere (S13); in fen. */
export interface Fees {
  readonly trainingFen: number;
  readonly materialFen: number;
}

/** A selection as it is when lists are final. */
export interface Billable extends Fees {
  readonly selectionId: string;
  readonly teacherId: string;
  readonly schoolId: string;
  readonly chargingId: string;
  readonly dropped: boolean;
  /** nobody pays twice: an unfinished course that is given again is paid already (D7) */
  readonly paid: boolean;
}

export interface BillDraft extends Fees {
  readonly schoolId: string;
  readonly chargingId: string;
  readonly lines: readonly Billable[];
}

export const totalFen = ({ trainingFen, materialFen }: Fees): number => trainingFen + materialFen;

export const sumFees = (all: readonly Fees[]): Fees => ({
  trainingFen: all.reduce((sum, { trainingFen }) => sum + trainingFen, 0),
  materialFen: all.reduce((sum, { materialFen }) => sum + materialFen, 0),
});

/** Whether a selection costs its school something. */
export const isBillable = (one: Billable): boolean => !one.dropped && !one.paid && totalFen(one) > 0;

/** S13: one bill per school and charging organisation. `billTerm` does the same in the database, in one statement. */
export const billsOf = (selections: readonly Billable[]): BillDraft[] => {
  const bills = Map.groupBy(selections.filter(isBillable), ({ schoolId, chargingId }) =>
    [schoolId, chargingId].join(' '),
  );
  return [...bills.values()].flatMap((lines) => {
    const [first] = lines;
    if (first === undefined) return [];
    return [{ schoolId: first.schoolId, chargingId: first.chargingId, lines, ...sumFees(lines) }];
  });
};

export const billStates = ['unpaid', 'paid', 'void'] as const;
export type BillState = (typeof billStates)[number];

/** A bill whose every course was deleted afterwards is void: there is nothing left to pay. */
export const billState = (bill: { readonly dueFen: number; readonly paidAt: Instant | null }): BillState =>
  bill.paidAt !== null ? 'paid' : bill.dueFen === 0 ? 'void' : 'unpaid';

/** What decides whether a payment is taken. */
export interface Payable {
  readonly dueFen: number;
  readonly paidAt: Instant | null;
  readonly reference: string | null;
  readonly formHandedInAt: Instant | null;
}

/**
 * Why a payment for a bill is not taken, or null (S13): before its time, a second one, without the sealed form, or another
 * amount than the bill's. One that comes late is taken: it pays, and lifts no block (A10).
 */
export const mayTakePayment = (
  bill: Payable,
  amountFen: number,
  { paymentOpens }: { readonly paymentOpens: Instant },
  now: Instant,
): Refused | null => {
  if (now < paymentOpens) return refuse('S13', 'paymentNotOpen', {}, paymentOpens);
  if (bill.paidAt !== null) return refuse('S13', 'paidAlready', { reference: bill.reference ?? '' });
  if (bill.dueFen === 0) return refuse('S13', 'nothingDue');
  if (bill.formHandedInAt === null) return refuse('S13', 'formMissing');
  if (amountFen !== bill.dueFen)
    return refuse('S13', 'amountDiffers', { due: yuan(bill.dueFen), paid: yuan(amountFen) });
  return null;
};

/** S1: notice and form can be printed from their instant on. */
export const mayPrintNotice = (
  { noticeAvailable }: { readonly noticeAvailable: Instant },
  now: Instant,
): Refused | null => (now < noticeAvailable ? refuse('S13', 'noticeNotYet', {}, noticeAvailable) : null);

/** An amount as bills and refusals write it. */
export const yuan = (fen: number): string => (fen / 100).toFixed(2);
