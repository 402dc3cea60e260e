import type { Terminal } from '../accounts/actor.rules.js';
import { isTvOnly, type Board, type Delivery } from '../catalogue/catalogue.rules.js';
import type { Hours, HourKind } from '../kernel/hours.js';
import type { Instant } from '../kernel/instants.js';
import { refuse, type Refused } from '../kernel/refusals.js';
import type { OwnedTerm } from '../terms/owner.rules.js';
import type { TermCalendar } from '../terms/terms.rules.js';
import { hoursAtMost } from './content.rules.js';

/** What a term adds to a course (S5). */
export interface Offer {
  readonly hours: Hours;
  readonly board: Board;
  readonly terminals: readonly Terminal[];
  readonly trainingFeeFen: number;
  readonly materialFeeFen: number;
  /** null: no limit */
  readonly seats: number | null;
}

export interface OfferableCourse {
  readonly hourKind: HourKind;
  readonly delivery: Delivery;
  readonly districtId: string | null;
}

export interface OfferingTerm extends TermCalendar, OwnedTerm {
  readonly tvLimitHours: Hours;
  readonly minimumClass: number;
}

export const feeAtMostFen = 1_000_000;
export const seatsAtMost = 200_000;

/** Why a course may not be offered so in a term, or null. */
export const mayOffer = (
  course: OfferableCourse,
  term: OfferingTerm,
  offer: Offer,
  now: Instant,
): Refused | null =>
  timeRefused(term, now) ??
  ownerRefused(course, term) ??
  boardRefused(course, offer) ??
  hoursRefused(course, term, offer) ??
  numbersRefused(course, term, offer);

/** Offered after the last round nobody could choose it. */
const timeRefused = (term: OfferingTerm, now: Instant): Refused | null =>
  now < term.makeupCloses
    ? null
    : refuse('S1', 'selectionOfTermOver', { closedAt: term.makeupCloses.toISOString() });

/** S14: a district's training is made of its own courses, which nobody else sees (S6). */
const ownerRefused = (course: OfferableCourse, term: OfferingTerm): Refused | null =>
  term.districtId === null || term.districtId === course.districtId ? null : refuse('S14', 'termOfADistrict');

const boardRefused = ({ districtId }: OfferableCourse, { board }: Offer): Refused | null => {
  // D4: its courses stand in the programme's categories
  if (board === 'capability') return refuse('D4', 'capabilityByProgramme');
  if (districtId !== null && board !== 'district') return refuse('S6', 'districtCourse');
  return districtId === null && board === 'district' ? refuse('S6', 'notOfADistrict') : null;
};

const hoursRefused = (course: OfferableCourse, term: OfferingTerm, offer: Offer): Refused | null => {
  const { hours, terminals } = offer;
  const oneDecimal = Math.abs(Math.round(hours * 10) - hours * 10) < 1e-6;
  if (!(hours > 0) || hours > hoursAtMost || !oneDecimal)
    return refuse('S5', 'hoursOutOfRange', { most: hoursAtMost });
  if (terminals.length === 0) return refuse('S5', 'noTerminal');
  if (!isTvOnly(terminals)) return null;
  // S8: above the limit of a term nobody could ever choose it; and its hours are professional
  if (course.hourKind !== 'professional') return refuse('S8', 'tvIsProfessional');
  return hours > term.tvLimitHours ? refuse('S8', 'overTvLimit', { most: term.tvLimitHours }) : null;
};

const numbersRefused = ({ delivery }: OfferableCourse, term: OfferingTerm, offer: Offer): Refused | null => {
  const { trainingFeeFen, materialFeeFen, seats } = offer;
  if ([trainingFeeFen, materialFeeFen].some((fee) => !Number.isInteger(fee) || fee < 0 || fee > feeAtMostFen))
    return refuse('S5', 'feeOutOfRange', { most: feeAtMostFen / 100 });
  if (seats !== null && (!Number.isInteger(seats) || seats < 1 || seats > seatsAtMost))
    return refuse('S4', 'seatsOutOfRange', { most: seatsAtMost });
  // S2: a class that cannot reach the minimum would be cancelled whoever chooses it
  return delivery === 'face_to_face' && seats !== null && seats < term.minimumClass
    ? refuse('S2', 'seatsBelowMinimum', { least: term.minimumClass })
    : null;
};

/** What counts against withdrawing an offer. */
export interface OfferStanding {
  readonly selected: number;
  readonly enrolled: number;
  readonly inProgramme: boolean;
}

/** An offer nobody has chosen may go; after that the term's own rules apply (S2, S3). */
export const mayWithdrawOffer = ({ selected, enrolled, inProgramme }: OfferStanding): Refused | null => {
  if (inProgramme) return refuse('D4', 'capabilityByProgramme');
  const chosen = Math.max(selected, enrolled);
  return chosen === 0 ? null : refuse('S3', 'chosenAlready', { chosen });
};
