import type { Instant } from '../kernel/instants.js';
import { nextInstantToPick, pickingOpen, type TermCalendar } from '../terms/terms.rules.js';

/** A4: subjects with a full offer. Which ones a programme treats so is its own data. */
export const fullSubjects = [
  'chinese',
  'mathematics',
  'preschool',
  'english',
  'chemistry',
  'physics',
  'it',
  'moral',
  'politics',
  'history',
  'biology',
  'geography',
  'integrated',
  'science',
  'music',
  'arts',
  'pe',
  'vocational',
] as const;

/** A4: "other subjects", which follow D6 in the capability programme. */
export const otherSubjects = ['library', 'psychology', 'special', 'pedagogy', 'laboratory'] as const;

export const subjects = [...fullSubjects, ...otherSubjects] as const;
export type Subject = (typeof subjects)[number];

export const isSubject = (code: string): code is Subject => subjects.some((subject) => subject === code);

/** S5 */
export const deliveries = ['remote', 'face_to_face', 'blended'] as const;
export type Delivery = (typeof deliveries)[number];

/** S6 */
export const boards = ['city', 'district', 'special', 'capability'] as const;
export type Board = (typeof boards)[number];

export const lessonKinds = ['video', 'document', 'quiz'] as const;
export type LessonKind = (typeof lessonKinds)[number];

/** S5: where a course in a term stands. */
export const offeringStatuses = ['upcoming', 'open', 'full', 'cancelled', 'settled'] as const;
export type OfferingStatus = (typeof offeringStatuses)[number];

export const statusOf = (
  offering: {
    readonly cancelledAt: Instant | null;
    readonly seats: number | null;
    readonly selected: number;
  },
  term: TermCalendar,
  now: Instant,
): OfferingStatus => {
  if (offering.cancelledAt !== null) return 'cancelled';
  if (pickingOpen(term, now)) return seatsLeft(offering.seats, offering.selected) === 0 ? 'full' : 'open';
  return nextInstantToPick(term, now) === null ? 'settled' : 'upcoming';
};

/** S8: studied on a TV only. */
export const isTvOnly = (terminals: readonly string[]): boolean =>
  terminals.length === 1 && terminals[0] === 'tv';

/** Seats nobody has yet; null where there is no limit (S4). */
export const seatsLeft = (seats: number | null, selected: number): number | null =>
  seats === null ? null : Math.max(0, seats - selected);

/** Whose eyes look at the catalogue: everything of the city, or only the district courses of these organisations. */
export type CatalogueScope = 'everything' | readonly string[];

/** S6: a district's courses are for its own people; to everyone else they do not exist. */
export const maySee = (
  offering: { readonly board: Board; readonly districtId: string | null },
  scope: CatalogueScope,
): boolean =>
  offering.board !== 'district' ||
  scope === 'everything' ||
  (offering.districtId !== null && scope.includes(offering.districtId));

export const offeringOrders = [
  'best_match',
  'chosen_in_subject',
  'newest',
  'best_rated',
  'most_popular',
  'hours',
  'fee',
] as const;
export type OfferingOrder = (typeof offeringOrders)[number];

/** Words one may search for at once; more would only cost time. */
export const searchWordsAtMost = 8;

/**
 * The words of a search as typed, each once; blanks of any width part them. Letters and digits of a Chinese keyboard's full
 * width are meant as ordinary ones, while full-width punctuation stands in titles as it is typed.
 */
export const searchWords = (typed: string): string[] => {
  const narrow = typed.replaceAll(/[０-９Ａ-Ｚａ-ｚ]/gu, (wide) => wide.normalize('NFKC'));
  return [...new Set(narrow.trim().split(/\s+/u))].filter((word) => word !== '').slice(0, searchWordsAtMost);
};

/** A LIKE pattern that finds the word anywhere; what LIKE would read as a sign is taken as it stands. */
export const containing = (word: string): string => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
