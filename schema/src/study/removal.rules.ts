import { isBetween, type Instant } from '../kernel/instants.js';
import { refuse, type Refused } from '../kernel/refusals.js';
import { isRequired } from '../selection/selection.rules.js';
import { makeupOpen, type TermCalendar } from '../terms/terms.rules.js';

/** How many seats one deletion may name: as many as a person looks through. */
export const removalsAtMost = 200;

/** A class as the rules of deleting from it see it. */
export interface RemovableClass {
  readonly cancelledAt: Instant | null;
}

/**
 * S3: why the course's own organisation deletes nobody at this moment, or null. While a round is open, and before the
 * first, lists are the teachers' and the schools'; after study what became of a course stands.
 */
export const removalRefused = (
  { cancelledAt }: RemovableClass,
  term: TermCalendar,
  now: Instant,
): Refused | null => {
  if (cancelledAt !== null) return refuse('S2', 'nobodyInClass');
  if (now < term.firstCloses) return refuse('S3', 'removalInRound', {}, term.firstCloses);
  if (makeupOpen(term, now)) return refuse('S3', 'removalInRound', {}, term.makeupCloses);
  return isBetween(now, term.firstCloses, term.studyCloses) ? null : refuse('S3', 'removalOver');
};

/** A seat in a class, with all that decides whether it may be taken away and what follows. */
export interface Seat {
  readonly selectionId: string;
  readonly studyNumber: string;
  readonly name: string;
  readonly source: string;
  readonly category: string | null;
  /** what it costs, in fen */
  readonly feeFen: number;
  /** it stands on a bill of the school (S13) */
  readonly billed: boolean;
  readonly paid: boolean;
  /** hours of it are studied or registered already */
  readonly passed: boolean;
}

/** Why this one seat stays whoever asks, or null: hours are earned, or the course is required (L3, S10). */
export const seatKept = ({ passed, source, category }: Omit<Seat, 'feeFen'>): Refused | null => {
  // H2: an entry is never taken back for a seat, so the seat it was earned in stays too
  if (passed) return refuse('L3', 'passedSeat');
  return isRequired({ source, category }) ? refuse('S10', 'requiredSeat') : null;
};

/** What a deletion does to the school's bill: nothing, less is due, or money is to be given back (S13). */
export const removalEffects = ['none', 'credit', 'refund'] as const;
export type RemovalEffect = (typeof removalEffects)[number];

const effectOf = ({ billed, paid, feeFen }: Seat): RemovalEffect => {
  if (!billed || feeFen === 0) return 'none';
  return paid ? 'refund' : 'credit';
};

/** What becomes of one seat that was named. */
export interface JudgedSeat<One extends Seat = Seat> {
  readonly seat: One;
  readonly kept: Refused | null;
  readonly effect: RemovalEffect;
}

export const judgeRemoval = <One extends Seat>(seats: readonly One[]): JudgedSeat<One>[] =>
  seats.map((seat) => {
    const kept = seatKept(seat);
    return { seat, kept, effect: kept === null ? effectOf(seat) : 'none' };
  });

export interface RemovalSums {
  readonly removed: number;
  readonly kept: number;
  /** comes off what schools still have to pay, in fen */
  readonly creditFen: number;
  /** was paid and is to be given back, in fen */
  readonly refundFen: number;
}

export const sumRemoval = (judged: readonly JudgedSeat[]): RemovalSums => {
  const fen = (effect: RemovalEffect): number =>
    judged.reduce((sum, one) => sum + (one.effect === effect ? one.seat.feeFen : 0), 0);
  const kept = judged.filter((one) => one.kept !== null).length;
  return { removed: judged.length - kept, kept, creditFen: fen('credit'), refundFen: fen('refund') };
};
