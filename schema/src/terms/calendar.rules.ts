import { day, later, type Instant } from '../kernel/instants.js';
import { refuse, type Refused } from '../kernel/refusals.js';
import type { TermCalendar } from './terms.rules.js';

/** The instants of a term in the order in which a year knows them (S1). */
export const calendarInstants = [
  'firstOpens',
  'firstCloses',
  'resultsArranged',
  'firstPublished',
  'makeupOpens',
  'makeupCloses',
  'finalPublished',
  'noticeAvailable',
  'paymentOpens',
  'paymentCloses',
  'studyOpens',
  'studyCloses',
] as const;
export type CalendarInstant = (typeof calendarInstants)[number];

export type FullCalendar = TermCalendar & Readonly<Record<CalendarInstant, Instant>>;

/** Instants that close something: given as a day they include that whole day (S16). */
export const closingInstants: ReadonlySet<CalendarInstant> = new Set([
  'firstCloses',
  'makeupCloses',
  'paymentCloses',
  'studyCloses',
]);

type Pair = readonly [earlier: CalendarInstant, later: CalendarInstant, sameMoment: 'may' | 'never'];

/** S1: what has to come before what, and whether both may be at the same moment. */
export const calendarOrder: readonly Pair[] = [
  ['firstOpens', 'firstCloses', 'never'],
  ['firstCloses', 'resultsArranged', 'may'],
  ['resultsArranged', 'firstPublished', 'may'],
  ['firstPublished', 'makeupOpens', 'may'],
  ['makeupOpens', 'makeupCloses', 'never'],
  ['makeupCloses', 'finalPublished', 'may'],
  ['finalPublished', 'noticeAvailable', 'may'],
  ['finalPublished', 'paymentOpens', 'may'],
  ['paymentOpens', 'paymentCloses', 'never'],
  ['noticeAvailable', 'paymentCloses', 'may'],
  ['finalPublished', 'studyOpens', 'may'],
  ['studyOpens', 'studyCloses', 'never'],
];

/** A calendar planned further ahead than this is a slip of the keyboard. */
export const planAheadDays = 3 * 366;

/** The numbers of a term that are not instants. */
export interface TermNumbers {
  /** S2 */
  readonly minimumClass: number;
  /** S8 */
  readonly tvLimitHours: number;
  readonly riskDays: number;
}

/** What a city admin sets of a term. */
export type TermPlanned = FullCalendar & TermNumbers;

/** Everything that is wrong with a calendar by itself, in the order of the year; empty when nothing is. */
export const orderFaults = (calendar: FullCalendar): Refused[] =>
  calendarOrder
    .filter(([earlier, later, same]) =>
      same === 'may' ? calendar[earlier] > calendar[later] : calendar[earlier] >= calendar[later],
    )
    .map(([earlier, later]) => refuse('S1', 'instantsOutOfOrder', { earlier, later }));

const numberFaults = ({ minimumClass, tvLimitHours, riskDays }: TermNumbers): Refused[] => [
  ...(Number.isInteger(minimumClass) && minimumClass >= 1 && minimumClass <= 500
    ? []
    : [refuse('S2', 'minimumOutOfRange', { least: 1, most: 500 })]),
  ...(Number.isInteger(tvLimitHours * 2) && tvLimitHours >= 0 && tvLimitHours <= 72
    ? []
    : [refuse('S8', 'tvLimitOutOfRange', { least: 0, most: 72 })]),
  ...(Number.isInteger(riskDays) && riskDays >= 0 && riskDays <= 30
    ? []
    : [refuse('S2', 'riskDaysOutOfRange', { least: 0, most: 30 })]),
];

const farFaults = (calendar: FullCalendar, now: Instant): Refused[] => {
  const horizon = later(now, planAheadDays * day);
  const far = calendarInstants.find((name) => calendar[name] > horizon);
  return far === undefined
    ? []
    : [refuse('S1', 'tooFarAhead', { instant: far, until: horizon.toISOString() })];
};

/** Selection of two terms at once would leave nobody sure which list a press belongs to. */
const overlapFaults = (
  calendar: FullCalendar,
  others: readonly (TermCalendar & { readonly name: string; readonly nameEn: string })[],
): Refused[] => {
  const other = others.find(
    ({ firstOpens, makeupCloses }) =>
      calendar.firstOpens < makeupCloses && firstOpens < calendar.makeupCloses,
  );
  return other === undefined
    ? []
    : [refuse('S1', 'roundsOverlap', { term: other.name, termEn: other.nameEn })];
};

/** The instants that a change moves. */
export const movedInstants = (before: FullCalendar, after: FullCalendar): CalendarInstant[] =>
  calendarInstants.filter((name) => before[name].getTime() !== after[name].getTime());

/** What is past has been told to people and acted on: it stays, and nothing is moved into the past. */
const pastFaults = (before: FullCalendar | null, after: FullCalendar, now: Instant): Refused[] => {
  const moved = before === null ? calendarInstants : movedInstants(before, after);
  return moved.flatMap((name) => {
    if (before !== null && before[name] <= now)
      return [refuse('S1', 'instantPassed', { instant: name, at: before[name].toISOString() })];
    return after[name] <= now ? [refuse('S1', 'instantInPast', { instant: name })] : [];
  });
};

/**
 * S1: everything that stands against a term being set so, at this moment; `before` is null for a new one. Numbers that
 * an instant has already used (S2's minimum after the first round closed) are past as well.
 */
export const planFaults = (
  before: TermPlanned | null,
  after: TermPlanned,
  others: readonly (TermCalendar & { readonly name: string; readonly nameEn: string })[],
  now: Instant,
): Refused[] => [
  ...numberFaults(after),
  ...(before !== null && before.firstCloses <= now && before.minimumClass !== after.minimumClass
    ? [refuse('S2', 'minimumUsed', { at: before.firstCloses.toISOString() })]
    : []),
  ...pastFaults(before, after, now),
  ...orderFaults(after),
  ...farFaults(after, now),
  ...overlapFaults(after, others),
];

const halfYear = 26 * 7 * day;

/** A term's calendar half a year later, or as many halves as it takes to lie ahead: the same days of the week and times. */
export const movedAhead = (calendar: FullCalendar, now: Instant): FullCalendar => {
  const halves = Math.max(1, Math.floor((now.getTime() - calendar.firstOpens.getTime()) / halfYear) + 1);
  const moved = calendarInstants.map((name) => [name, later(calendar[name], halves * halfYear)] as const);
  return Object.fromEntries(moved) as unknown as FullCalendar;
};
