import { isTvOnly, maySee, seatsLeft, type Board, type Delivery } from '../catalogue/catalogue.rules.js';
import type { HourKind, Hours } from '../kernel/hours.js';

/** A class as somebody may choose it instead of another. */
export interface Substitute {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly hourKind: HourKind;
  readonly hours: Hours;
  readonly board: Board;
  /** the district whose people alone see it (S6) */
  readonly districtId: string | null;
  readonly delivery: Delivery;
  /** whom it is for; empty: everybody */
  readonly stages: readonly string[];
  readonly subjects: readonly string[];
  readonly terminals: readonly string[];
  readonly publicTopic: string | null;
  readonly seats: number | null;
  readonly selected: number;
}

/** Who has to choose again. */
export interface Chooser {
  readonly stage: string | null;
  readonly subject: string | null;
  /** the organisations around, school first or last */
  readonly lineage: readonly string[];
}

const includesOrAll = (list: readonly string[], one: string | null): boolean =>
  list.length === 0 || (one !== null && list.includes(one));

const free = ({ seats, selected }: Substitute): number => seatsLeft(seats, selected) ?? Infinity;

/** Whether it can take the place of a cancelled class at all: the same kind of hours, for these people, with a free seat. */
const fits = (instead: Substitute, cancelled: Substitute, chooser: Chooser): boolean =>
  instead.id !== cancelled.id &&
  instead.hourKind === cancelled.hourKind &&
  (instead.board === 'city' || instead.board === 'district') &&
  maySee(instead, chooser.lineage) &&
  !isTvOnly(instead.terminals) && // S8: a limit of its own, better chosen by hand
  free(instead) > 0 &&
  includesOrAll(instead.stages, chooser.stage) &&
  includesOrAll(instead.subjects, chooser.subject);

/**
 * S2: what a teacher may choose instead of a cancelled class, the best first: hours as near as possible, made for the own
 * subject rather than for all, taught the same way, of the own district, with the most free seats.
 */
export const rankSubstitutes = (
  cancelled: Substitute,
  chooser: Chooser,
  candidates: readonly Substitute[],
): Substitute[] => {
  const rank = (one: Substitute): readonly number[] => [
    Math.abs(one.hours - cancelled.hours),
    chooser.subject !== null && one.subjects.includes(chooser.subject) ? 0 : 1,
    one.delivery === cancelled.delivery ? 0 : 1,
    one.districtId !== null && chooser.lineage.includes(one.districtId) ? 0 : 1,
    -Math.min(free(one), 1_000_000),
  ];
  return candidates
    .filter((one) => fits(one, cancelled, chooser))
    .map((one) => ({ one, keys: rank(one) }))
    .toSorted((a, b) => byKeys(a.keys, b.keys) || (a.one.number < b.one.number ? -1 : 1))
    .map(({ one }) => one);
};

const byKeys = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((key, index) => key !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
};

/** How many are named to a teacher. */
export const substitutesNamed = 3;

/** Those of a ranked list that this teacher can take: not on the list already, no public topic twice (S9). */
export const firstSubstitutes = (
  ranked: readonly Substitute[],
  taken: { readonly offeringIds: ReadonlySet<string>; readonly topics: ReadonlySet<string> },
): Substitute[] =>
  ranked
    .filter(
      ({ id, publicTopic }) =>
        !taken.offeringIds.has(id) && (publicTopic === null || !taken.topics.has(publicTopic)),
    )
    .slice(0, substitutesNamed);
