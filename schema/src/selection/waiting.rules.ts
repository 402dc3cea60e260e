import type { Instant } from '../kernel/instants.js';
import { refuse, type Refused } from '../kernel/refusals.js';
import { mayPick, type Pickable, type Picker, type PickingTerm } from './selection.rules.js';

/** How a place in the line ended: a seat, gone by oneself, no longer allowed to have it, or nothing to wait for any more. */
export const placeOutcomes = ['promoted', 'left', 'passed_over', 'closed'] as const;
export type PlaceOutcome = (typeof placeOutcomes)[number];

/** Why the line for a class ended for everybody in it. */
export type LineEnd = 'classCancelled' | 'selectionOver';

/** A free seat belongs to whoever waits first: to everybody else the class is full until the line is served (S4). */
export const heldForLine = <Class extends Pickable>(offering: Class, line: number): Class =>
  offering.seats === null || line === 0
    ? offering
    : { ...offering, selected: Math.min(offering.seats, offering.selected + line) };

/** Why this teacher may not wait for a seat now, or null. One waits only for what would be picked if it were not full. */
export const mayWait = (
  offering: Pickable,
  term: PickingTerm,
  picker: Picker,
  waiting: boolean,
  now: Instant,
): Refused | null => {
  if (waiting) return refuse('S4', 'alreadyWaiting');
  const refused = mayPick(offering, term, picker, now);
  if (refused === null) return refuse('S4', 'seatFree');
  return refused.key === 'classFull' ? null : refused;
};

/** A place in a line that does not exist for this person: unknown, somebody else's, or ended. */
export const noSuchPlace = (): Refused => refuse('S4', 'noSuchPlace');
