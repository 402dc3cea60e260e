import { isBetween, type Instant } from '../kernel/instants.js';
import type { OwnedTerm } from './owner.rules.js';

/** The instants of a term that decide what may be done when (S1); data of the term, never constants. */
export interface TermCalendar {
  readonly firstOpens: Instant;
  readonly firstCloses: Instant;
  readonly makeupOpens: Instant;
  readonly makeupCloses: Instant;
  readonly studyOpens: Instant;
  readonly studyCloses: Instant;
}

export const termPhases = [
  'upcoming',
  'first_round',
  'arranging',
  'makeup_round',
  'settled',
  'study',
  'closed',
] as const;
export type TermPhase = (typeof termPhases)[number];

/** S2: everyone adds and deletes freely. */
export const firstRoundOpen = (term: TermCalendar, now: Instant): boolean =>
  isBetween(now, term.firstOpens, term.firstCloses);

/** S3: everyone may add, only the school admin deletes. */
export const makeupOpen = (term: TermCalendar, now: Instant): boolean =>
  isBetween(now, term.makeupOpens, term.makeupCloses);

export const pickingOpen = (term: TermCalendar, now: Instant): boolean =>
  firstRoundOpen(term, now) || makeupOpen(term, now);

/** Where a term stands. Selection comes first: a term that studies while a round is open is in that round. */
export const phaseOf = (term: TermCalendar, now: Instant): TermPhase => {
  if (now < term.firstOpens) return 'upcoming';
  if (now < term.firstCloses) return 'first_round';
  if (now < term.makeupOpens) return 'arranging';
  if (now < term.makeupCloses) return 'makeup_round';
  if (now < term.studyOpens) return 'settled';
  return now < term.studyCloses ? 'study' : 'closed';
};

/** The next opening of a round after now, or null when this term has none left. */
export const nextInstantToPick = (term: TermCalendar, now: Instant): Instant | null => {
  if (now < term.firstOpens) return term.firstOpens;
  return now < term.makeupOpens ? term.makeupOpens : null;
};

/** S3: a teacher deletes in the first round only, so there is a next time only before it. */
export const nextInstantToDrop = (term: TermCalendar, now: Instant): Instant | null =>
  now < term.firstOpens ? term.firstOpens : null;

/** When what may be picked changes next: the open round closes, or the next one opens; null when all is over. */
export const nextTurn = (term: TermCalendar, now: Instant): Instant | null => {
  if (firstRoundOpen(term, now)) return term.firstCloses;
  if (makeupOpen(term, now)) return term.makeupCloses;
  return nextInstantToPick(term, now);
};

/**
 * The term a teacher picks in unless another is asked for: the one whose round is open, the city's before a district's
 * (S14), else the one that opens next, else the latest that was. Null only when there is no term at all.
 */
export const selectionTerm = <Term extends TermCalendar & OwnedTerm>(
  terms: readonly Term[],
  now: Instant,
): Term | null => {
  const turnOf = (term: Term): number => nextTurn(term, now)?.getTime() ?? Infinity;
  const cityFirst = (a: Term, b: Term): number =>
    Number(a.districtId !== null) - Number(b.districtId !== null);
  const open = terms
    .filter((term) => pickingOpen(term, now))
    .toSorted((a, b) => cityFirst(a, b) || turnOf(a) - turnOf(b));
  const coming = terms
    .filter((term) => nextInstantToPick(term, now))
    .toSorted((a, b) => turnOf(a) - turnOf(b));
  const newest = terms.toSorted((a, b) => b.firstOpens.getTime() - a.firstOpens.getTime());
  return open[0] ?? coming[0] ?? newest[0] ?? null;
};
