import type { TeacherCard } from '../accounts/actor.rules.js';
import { isTvOnly, maySee, type Board } from '../catalogue/catalogue.rules.js';
import { sumHours, type Hours } from '../kernel/hours.js';
import { isBetween, type Instant } from '../kernel/instants.js';
import { refuse, type Refused } from '../kernel/refusals.js';
import {
  firstRoundOpen,
  makeupOpen,
  nextInstantToDrop,
  nextInstantToPick,
  pickingOpen,
  type TermCalendar,
} from '../terms/terms.rules.js';

export const selectionSources = ['teacher', 'school', 'bundle'] as const;
export type SelectionSource = (typeof selectionSources)[number];

/** What of an offering decides whether it may be picked. */
export interface Pickable {
  readonly id: string;
  readonly termId: string;
  readonly board: Board;
  /** the district whose people alone see it (S6) */
  readonly districtId: string | null;
  readonly hours: Hours;
  readonly terminals: readonly string[];
  readonly publicTopic: string | null;
  readonly seats: number | null;
  readonly selected: number;
  readonly cancelledAt: Instant | null;
}

/** What of a term decides. */
export interface PickingTerm extends TermCalendar {
  readonly id: string;
  readonly year: number;
  readonly tvLimitHours: Hours;
  readonly minimumClass: number;
}

/** A course the teacher has picked and not dropped, in whatever term. */
export interface Picked {
  readonly offeringId: string;
  readonly termId: string;
  readonly year: number;
  readonly hours: Hours;
  readonly terminals: readonly string[];
  readonly publicTopic: string | null;
  readonly title: string;
  readonly titleEn: string | null;
}

/** Who picks: state, the organisations around, and everything picked so far. */
export interface Picker {
  readonly state: TeacherCard['state'];
  readonly lineage: readonly string[];
  readonly picked: readonly Picked[];
  /** A10: a city-wide course of an earlier term was neither deleted nor paid */
  readonly blocked?: boolean;
  /** S2: for each cancelled class of theirs, what they may choose instead before everybody */
  readonly firstPlaces?: readonly (readonly string[])[];
}

/**
 * Why this teacher may not pick this offering now, or null. What can never be comes before what passes with time, and
 * a full class comes last: it is the only one that another person's press decides.
 * The recommended audience (stages, subjects) is advice and refuses nobody.
 */
export const mayPick = (
  offering: Pickable,
  term: PickingTerm,
  picker: Picker,
  now: Instant,
): Refused | null =>
  outOfReach(offering, picker) ??
  (hasFirstPlace(offering, term, picker, now) ? null : windowShut(term, now)) ??
  cancelled(offering, term) ??
  topicTwice(offering, term, picker.picked) ??
  overTvLimit(offering, term, picker.picked) ??
  full(offering);

/** A10: whoever selected and never paid selects no more until the block is lifted. */
export const blockedTeacher = (): Refused => refuse('A10', 'blockedTeacher');

/** A course that does not exist for this person: unknown, or another district's (S6). */
export const noSuchCourse = (): Refused => refuse('S6', 'noSuchCourse');

const outOfReach = (offering: Pickable, picker: Picker): Refused | null => {
  if (!maySee(offering, picker.lineage)) return noSuchCourse();
  if (picker.picked.some(({ offeringId }) => offeringId === offering.id))
    return refuse('S2', 'alreadyPicked');
  // A6: archived teachers are not offered for selection
  if (picker.state !== 'active') return refuse('A6', 'archivedTeacher');
  if (picker.blocked === true) return blockedTeacher();
  // S10: chosen in person after the diagnostic, as one bundle of 50 hours
  if (offering.board === 'capability') return refuse('S10', 'capabilityInPerson');
  // P1: a roster with quotas, reviewed in turn
  if (offering.board === 'special') return refuse('P1', 'specialByApplication');
  return null;
};

const windowShut = (term: PickingTerm, now: Instant): Refused | null => {
  if (pickingOpen(term, now)) return null;
  const opens = nextInstantToPick(term, now);
  return opens === null ? refuse('S3', 'selectionOver') : refuse('S3', 'windowClosed', {}, opens);
};

/**
 * S2: whose class was cancelled chooses first: one of the substitutes named for it, from the end of the first round until
 * the makeup round opens to everybody.
 */
export const hasFirstPlace = (
  { id }: Pick<Pickable, 'id'>,
  term: TermCalendar,
  { picked, firstPlaces = [] }: Pick<Picker, 'picked' | 'firstPlaces'>,
  now: Instant,
): boolean =>
  isBetween(now, term.firstCloses, term.makeupOpens) &&
  firstPlaces.some(
    (substitutes) =>
      substitutes.includes(id) && !picked.some(({ offeringId }) => substitutes.includes(offeringId)),
  );

/** S2: too few chose it in the first round. */
const cancelled = (offering: Pickable, term: PickingTerm): Refused | null =>
  offering.cancelledAt === null ? null : classCancelled(term);

const classCancelled = (term: PickingTerm): Refused =>
  refuse('S2', 'classCancelled', { minimum: term.minimumClass });

/** S9: the same topic in a year counts once, so it is not sold twice. */
const topicTwice = (offering: Pickable, term: PickingTerm, picked: readonly Picked[]): Refused | null => {
  const first = picked.find(
    ({ publicTopic, year }) =>
      publicTopic !== null && publicTopic === offering.publicTopic && year === term.year,
  );
  return first === undefined
    ? null
    : refuse('S9', 'publicTopicTwice', {
        title: first.title,
        titleEn: first.titleEn ?? first.title,
        year: String(term.year),
      });
};

/** Hours of TV-only courses picked in a term (S8). */
export const tvHours = (picked: readonly Picked[], termId: string): Hours =>
  sumHours(
    picked.filter((one) => one.termId === termId && isTvOnly(one.terminals)).map(({ hours }) => hours),
  );

const overTvLimit = (offering: Pickable, term: PickingTerm, picked: readonly Picked[]): Refused | null => {
  if (!isTvOnly(offering.terminals)) return null;
  const soFar = tvHours(picked, term.id);
  if (sumHours([soFar, offering.hours]) <= term.tvLimitHours) return null;
  return refuse('S8', 'tvLimit', { limit: term.tvLimitHours, picked: soFar, hours: offering.hours });
};

/** S4: the look before the press; the store decides under the row's lock. */
const full = (offering: Pickable): Refused | null =>
  offering.seats !== null && offering.selected >= offering.seats ? classFull(offering.seats) : null;

export const classFull = (seats: number): Refused => refuse('S4', 'classFull', { seats });

/** A selection that does not exist for this person: unknown, somebody else's, or dropped by the school. */
export const noSuchSelection = (): Refused => refuse('S2', 'noSuchSelection');

/** S10: of the capability programme the first three categories are required, electives are not. */
export const isRequired = ({
  source,
  category,
}: {
  readonly source: string;
  readonly category: string | null;
}): boolean => source === 'bundle' && category !== 'elective';

/** Why a teacher may not delete a selection now, or null. */
export const mayDrop = (
  selection: { readonly source: SelectionSource },
  term: TermCalendar,
  now: Instant,
): Refused | null => {
  // D5: the bundle is confirmed as a whole
  if (selection.source === 'bundle') return refuse('D5', 'bundleKept');
  if (firstRoundOpen(term, now)) return null;
  if (makeupOpen(term, now)) return refuse('S3', 'makeupOnlyAdds');
  const opens = nextInstantToDrop(term, now);
  return opens === null ? refuse('S3', 'dropOver') : refuse('S3', 'dropClosed', {}, opens);
};
