import type { Instant } from '../kernel/instants.js';
import type { CalendarInstant, FullCalendar } from './calendar.rules.js';

/** What the platform does by itself at an instant of a term (S1), in the order of the year. */
export const termTurns = [
  'first_opens',
  'first_closes',
  'results_arranged',
  'first_published',
  'makeup_opens',
  'makeup_closes',
  'final_published',
  'notice_available',
  'payment_opens',
  'payment_closes',
  'study_opens',
  'study_closes',
] as const;
export type TermTurnName = (typeof termTurns)[number];

export const instantOfTurn: Readonly<Record<TermTurnName, CalendarInstant>> = {
  first_opens: 'firstOpens',
  first_closes: 'firstCloses',
  results_arranged: 'resultsArranged',
  first_published: 'firstPublished',
  makeup_opens: 'makeupOpens',
  makeup_closes: 'makeupCloses',
  final_published: 'finalPublished',
  notice_available: 'noticeAvailable',
  payment_opens: 'paymentOpens',
  payment_closes: 'paymentCloses',
  study_opens: 'studyOpens',
  study_closes: 'studyCloses',
};

export interface PlannedTurn {
  readonly turn: TermTurnName;
  readonly at: Instant;
}

/** The turns of a calendar, soonest first; at the same moment in the order of the year. */
export const turnsOf = (calendar: FullCalendar): PlannedTurn[] =>
  termTurns
    .map((turn) => ({ turn, at: calendar[instantOfTurn[turn]] }))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());

/** The next turn to be done at this moment: each once, none before an earlier one; null when nothing is due. */
export const dueTurn = (
  calendar: FullCalendar,
  done: ReadonlySet<string>,
  now: Instant,
): PlannedTurn | null => {
  const next = turnsOf(calendar).find(({ turn }) => !done.has(turn));
  return next !== undefined && next.at <= now ? next : null;
};
