import { sumHours } from '../kernel/hours.js';
import type { Instant } from '../kernel/instants.js';

/** Whether a course on the list is paid (S13); `later`: its bill comes when lists are final. */
export const selectionPayments = ['free', 'paid', 'later', 'due', 'overdue'] as const;
export type SelectionPayment = (typeof selectionPayments)[number];

/** What decides whether somebody owes for a course, and whether they study it. */
export interface Owing {
  readonly trainingFeeFen: number;
  readonly materialFeeFen: number;
  readonly paidAt: Instant | null;
}

interface PaymentCalendar {
  readonly finalPublished: Instant;
  readonly paymentCloses: Instant;
}

export const paymentOf = (one: Owing, term: PaymentCalendar, now: Instant): SelectionPayment => {
  if (one.paidAt !== null) return 'paid';
  if (one.trainingFeeFen + one.materialFeeFen === 0) return 'free';
  if (now < term.finalPublished) return 'later';
  return now <= term.paymentCloses ? 'due' : 'overdue';
};

/** S13: a seat is studied once nothing is owed for it; who never pays is blocked (A10) and does not study. */
export const mayStudySeat = ({ trainingFeeFen, materialFeeFen, paidAt }: Owing): boolean =>
  paidAt !== null || trainingFeeFen + materialFeeFen === 0;

/** What of a term is not paid. */
export interface UnpaidTerm<Term> {
  readonly term: Term;
  readonly payment: SelectionPayment;
  readonly courses: number;
  readonly hours: number;
  readonly trainingFen: number;
  readonly materialFen: number;
}

/** H6: what a teacher's courses still cost, term by term, in the order of the terms. */
export const unpaidOf = <Term extends PaymentCalendar & { readonly id: string }>(
  picked: readonly (Owing & { readonly termId: string; readonly hours: number })[],
  terms: readonly Term[],
  now: Instant,
): UnpaidTerm<Term>[] =>
  terms.flatMap((term) => {
    const owed = picked.filter((one) => one.termId === term.id && !mayStudySeat(one));
    const [first] = owed;
    if (first === undefined) return [];
    return [
      {
        term,
        payment: paymentOf(first, term, now),
        courses: owed.length,
        hours: sumHours(owed.map(({ hours }) => hours)),
        trainingFen: owed.reduce((sum, { trainingFeeFen }) => sum + trainingFeeFen, 0),
        materialFen: owed.reduce((sum, { materialFeeFen }) => sum + materialFeeFen, 0),
      },
    ];
  });
