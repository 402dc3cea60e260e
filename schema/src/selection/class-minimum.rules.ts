import type { Board, Delivery } from '../catalogue/catalogue.rules.js';
import { day, isBetween, later, type Instant } from '../kernel/instants.js';
import type { TermCalendar } from '../terms/terms.rules.js';

/** What of a class decides whether it is held. */
export interface HeldClass {
  readonly delivery: Delivery;
  readonly board: Board;
  readonly seats: number | null;
  readonly selected: number;
  readonly cancelledAt: Instant | null;
}

interface Term extends TermCalendar {
  readonly minimumClass: number;
  readonly riskDays: number;
}

/** S2: how many a face-to-face class needs; one with fewer seats than the minimum is held when it is full. */
export const neededSelections = (seats: number | null, minimum: number): number =>
  Math.min(minimum, seats ?? minimum);

/**
 * S2: how many selections a class lacks to be held; 0 for what is never cancelled for that reason. Bundles (D5) and special
 * programmes (P1) have their own numbers.
 */
export const missingSelections = (held: HeldClass, { minimumClass }: Pick<Term, 'minimumClass'>): number =>
  held.delivery === 'face_to_face' &&
  (held.board === 'city' || held.board === 'district') &&
  held.cancelledAt === null
    ? Math.max(0, neededSelections(held.seats, minimumClass) - held.selected)
    : 0;

/** Whether this is the time at which classes under their minimum are shown as at risk: days before the first round closes. */
export const riskShown = (term: Term, now: Instant): boolean =>
  isBetween(now, term.firstOpens, term.firstCloses) && now >= later(term.firstCloses, -term.riskDays * day);

/** How many selections a class at risk lacks; null when it is not at risk, or it is too early to say. */
export const classAtRisk = (held: HeldClass, term: Term, now: Instant): number | null =>
  riskShown(term, now) ? missingSelections(held, term) || null : null;
