import type { Instant } from '../kernel/instants.js';
import { isRefused, type Refused } from '../kernel/refusals.js';
import {
  mayPick,
  noSuchCourse,
  type Pickable,
  type Picked,
  type Picker,
  type PickingTerm,
} from './selection.rules.js';
import { heldForLine } from './waiting.rules.js';

/** One press on "pick": who wants which class, and when it arrived. */
export interface Press {
  readonly teacherId: string;
  /** the organisations around the teacher (S6) */
  readonly lineage: readonly string[];
  readonly offeringId: string;
  readonly now: Instant;
  /** S4: takes a place in the line where there is no seat */
  readonly waits?: boolean;
}

/** A class as presses find it. */
export interface PressedClass extends Pickable {
  readonly title: string;
  readonly titleEn: string | null;
  /** how many wait for a seat of it; counted as far as there are free seats, which is all the rules ask */
  readonly line: number;
}

/** What decides a number of presses at once, as read at one moment or held by locks. */
export interface Counter {
  readonly terms: ReadonlyMap<string, PickingTerm>;
  readonly classes: ReadonlyMap<string, PressedClass>;
  readonly pickers: ReadonlyMap<string, Omit<Picker, 'lineage'>>;
}

/** The class is on the list of its term, taken by this very press or there already. */
export interface OnList {
  readonly termId: string;
  readonly taken: boolean;
}

export type Verdict = OnList | Refused;

/**
 * S4: the verdicts of presses in the order of their arrival, each by the rules of one alone (`mayPick`), with what the
 * earlier ones took. What is judged together is judged exactly as it would be one by one.
 */
export const judgePresses = (counter: Counter, presses: readonly Press[]): Verdict[] => {
  const selected = new Map<string, number>();
  const taken = new Map<string, Picked[]>();
  return presses.map((press) => {
    const found = counter.classes.get(press.offeringId);
    const term = found === undefined ? undefined : counter.terms.get(found.termId);
    const picker = counter.pickers.get(press.teacherId);
    if (found === undefined || term === undefined || picker === undefined) return noSuchCourse();
    const offering = { ...found, selected: found.selected + (selected.get(found.id) ?? 0) };
    const own = taken.get(press.teacherId) ?? [];
    const refused = mayPick(
      heldForLine(offering, found.line),
      term,
      { ...picker, lineage: press.lineage, picked: [...picker.picked, ...own] },
      press.now,
    );
    if (refused?.key === 'alreadyPicked') return { termId: term.id, taken: false };
    if (refused !== null) return refused;
    selected.set(found.id, (selected.get(found.id) ?? 0) + 1);
    taken.set(press.teacherId, [...own, { ...found, offeringId: found.id, year: term.year }]);
    return { termId: term.id, taken: true };
  });
};

/** Whether the press is given a place in the line: nothing but the seat was missing. */
export const isPlaced = (press: Press, verdict: Verdict): boolean =>
  press.waits === true && isRefused(verdict) && verdict.key === 'classFull';

/** Whether the press took a seat. */
export const took = (verdict: Verdict): verdict is OnList => !isRefused(verdict) && verdict.taken;
