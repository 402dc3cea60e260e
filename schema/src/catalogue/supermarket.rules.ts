import type { Terminal } from '../accounts/actor.rules.js';
import type { Stage } from '../accounts/teacher.rules.js';
import type { Hours, HourKind } from '../kernel/hours.js';
import type { Board, CatalogueScope, Delivery, OfferingOrder } from './catalogue.rules.js';

/** Ranges of hours a teacher thinks in, both ends within; hours have one decimal at most. */
export const hourRanges = {
  '1-5': { from: 0, to: 5 },
  '6-12': { from: 5.1, to: 12 },
  '13-18': { from: 12.1, to: 18 },
  '19-': { from: 18.1, to: null },
} as const satisfies Readonly<Record<string, { readonly from: Hours; readonly to: Hours | null }>>;
export type HourRange = keyof typeof hourRanges;

export const hourRangeNames = Object.keys(hourRanges) as readonly HourRange[];

export const hourRangeOf = (hours: Hours): HourRange =>
  hourRangeNames.find((name) => hours <= (hourRanges[name].to ?? Infinity)) ?? '19-';

/** "Online in the last so many days" (S6). */
export const onlineDays = [30, 90, 365] as const;

/** What to list of a term's courses (S6). */
export interface SupermarketQuery {
  readonly termId: string;
  readonly scope: CatalogueScope;
  /** boards that stand open for the viewer; others do not exist */
  readonly boards: readonly Board[];
  /** one of them; null: all but the capability programme */
  readonly board: Board | null;
  readonly hourKind: HourKind | null;
  readonly hoursMin: Hours | null;
  readonly hoursMax: Hours | null;
  readonly subject: string | null;
  readonly stage: Stage | null;
  readonly terminal: Terminal | null;
  readonly delivery: Delivery | null;
  /** went online on or after this day of the calendar, see `dayOf`; null: whenever */
  readonly onlineFrom: number | null;
  /** the day it is, for the counts of `onlineDays` */
  readonly today: number;
  /** only these, e.g. what the teacher has picked; null: no such limit */
  readonly only: readonly string[] | null;
  readonly except: readonly string[];
  /** what the viewer has picked, for the count of it */
  readonly mine: readonly string[];
  /** as `searchTerms` gives them: each must be found in number, title, lecturer, series or introduction */
  readonly terms: readonly string[];
  readonly order: OfferingOrder;
  /** whose colleagues' choices the order `chosen_in_subject` goes by; null: everybody's */
  readonly subjectOfMine: string | null;
  readonly first: number;
  readonly after: SupermarketPlace | null;
}

/** A place in an ordered list: the sort key of the order and, among equals, the course number. */
export interface SupermarketPlace {
  readonly sortKey: number;
  readonly number: string;
}

/** Days since 1970 in UTC: near enough to say that a course is new. */
export const dayOf = (instant: { getTime(): number }): number => Math.floor(instant.getTime() / 86_400_000);

/** How many would be found for each value of a filter, given all the other filters. */
export type FacetCounts = Readonly<Record<string, number>>;

export const facetNames = [
  'boards',
  'hourKinds',
  'hourRanges',
  'subjects',
  'stages',
  'terminals',
  'deliveries',
  'online',
] as const;
export type FacetName = (typeof facetNames)[number];

/** Votes for a course. */
export interface Standing {
  readonly votes: number;
  /** of all votes, 1 to 5 each */
  readonly stars: number;
}

/** So many average votes stand beside those given, so that a single vote of five does not come first. */
export const steadyingVotes = 10;

/**
 * What the order *best rated* goes by: the mean after ten further votes of the average of all courses. A few votes move it
 * little, many decide it alone. Null without a vote: such a course comes last.
 */
export const steadiedMean = ({ votes, stars }: Standing, meanOfAll: number): number | null =>
  votes === 0 ? null : (steadyingVotes * meanOfAll + stars) / (steadyingVotes + votes);

/** The mean of all votes of a term's courses; what stands for it while there is none is the middle, 3. */
export const meanOfAll = (standings: Iterable<Standing>): number => {
  let votes = 0;
  let stars = 0;
  for (const standing of standings) {
    votes += standing.votes;
    stars += standing.stars;
  }
  return votes === 0 ? 3 : stars / votes;
};

/** Fewer votes than these tell more about the voters than about the course: no mean is shown. */
export const votesToShow = 3;
