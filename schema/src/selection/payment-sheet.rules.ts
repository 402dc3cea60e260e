import type { Instant } from '../kernel/instants.js';
import { refuse, type RefusalFacts, type Refused } from '../kernel/refusals.js';
import { mayTakePayment, type Payable } from './bill.rules.js';

/** How many lines one file of the bank may hold: every bill of a city's term several times over. */
export const paymentLinesAtMost = 20_000;

/** What is wrong with a line whatever bill it means. */
export const paymentFaults = [
  'formula',
  'billMissing',
  'amountMissing',
  'amountUnreadable',
  'refund',
  'dateUnreadable',
  'dateAhead',
  'referenceMissing',
  'twiceInFile',
] as const;
export type PaymentFault = (typeof paymentFaults)[number];

/** One line as the bank wrote it: a payment for one bill. */
export interface PaymentEntry {
  /** where it stands in the file, as a person counts */
  readonly line: number;
  readonly billNumber: string;
  /** as written; `amountFen` is what it means, null when it means nothing */
  readonly amount: string;
  readonly amountFen: number | null;
  /** YYYY-MM-DD, the bank's day; null when the file does not tell */
  readonly paidOn: string | null;
  /** the payer's reference: number of the transfer or of the receipt */
  readonly reference: string;
  readonly fault: PaymentFault | null;
  readonly facts: RefusalFacts;
}

/** S13: what becomes of a line. `planned` would be registered; `changed`: somebody took it back since, so it was not undone. */
export const paymentVerdicts = ['planned', 'registered', 'already', 'refused', 'undone', 'changed'] as const;
export type PaymentVerdict = (typeof paymentVerdicts)[number];

/** A bill as a line finds it by number. */
export interface BillOnFile extends Payable {
  readonly id: string;
  readonly number: string;
  /** of the payment that stands, null without one */
  readonly paidFen: number | null;
  readonly paymentOpens: Instant;
}

export interface JudgedPayment {
  readonly line: number;
  readonly verdict: 'planned' | 'already' | 'refused';
  readonly rule: string | null;
  readonly key: string | null;
  readonly facts: RefusalFacts;
  readonly billId: string | null;
}

/** Marks lines dated after `today`, and of the others each that names a bill once more: a bill is paid whole and once. */
export const markPayments = (entries: readonly PaymentEntry[], today: string): PaymentEntry[] => {
  const first = new Map<string, number>();
  return entries.map((entry) => {
    if (entry.fault !== null) return entry;
    if (entry.paidOn !== null && entry.paidOn > today)
      return { ...entry, fault: 'dateAhead', facts: { date: entry.paidOn } };
    const before = first.get(entry.billNumber);
    first.set(entry.billNumber, before ?? entry.line);
    return before === undefined ? entry : { ...entry, fault: 'twiceInFile', facts: { line: before } };
  });
};

/**
 * Judges every line as if it were registered singly (S13). A bill that is not among `bills` is unknown or another district's,
 * which is answered alike. The same payment once more, as when a file is sent twice, is no fault.
 */
export const judgePayments = (
  entries: readonly PaymentEntry[],
  bills: readonly BillOnFile[],
  now: Instant,
): JudgedPayment[] => {
  const byNumber = new Map(bills.map((bill) => [bill.number, bill]));
  return entries.map((entry) => {
    const bill = byNumber.get(entry.billNumber) ?? null;
    return { line: entry.line, ...told(entry, bill, now), billId: bill?.id ?? null };
  });
};

type Told = Pick<JudgedPayment, 'verdict' | 'rule' | 'key' | 'facts'>;

const told = (entry: PaymentEntry, bill: BillOnFile | null, now: Instant): Told => {
  if (entry.fault !== null || entry.amountFen === null)
    return refusedAs(refuse('S13', entry.fault ?? 'amountUnreadable', entry.facts));
  if (bill === null) return refusedAs(refuse('S13', 'noSuchBillNumber'));
  const same = bill.paidAt !== null && bill.reference === entry.reference && bill.paidFen === entry.amountFen;
  if (same) return { ...refusedAs(refuse('S13', 'paidBefore')), verdict: 'already' };
  const refused = mayTakePayment(bill, entry.amountFen, bill, now);
  return refused === null ? { verdict: 'planned', rule: null, key: null, facts: {} } : refusedAs(refused);
};

const refusedAs = ({ rule, key, facts, availableAt }: Refused): Told => ({
  verdict: 'refused',
  rule,
  key,
  facts: availableAt === undefined ? facts : { ...facts, availableAt: availableAt.toISOString() },
});

/**
 * Why a payment that was registered by mistake cannot be taken back, or null (S13): while payment is open only. Afterwards
 * who is blocked has been decided by it. One of which money was given back has arrived.
 */
export const mayReverse = (
  bill: { readonly paidAt: Instant | null; readonly refundedFen: number },
  { paymentCloses }: { readonly paymentCloses: Instant },
  now: Instant,
): Refused | null => {
  if (bill.paidAt === null) return refuse('S13', 'notPaid');
  if (now > paymentCloses) return refuse('S13', 'reversalOver');
  return bill.refundedFen > 0 ? refuse('S13', 'refundStands') : null;
};
