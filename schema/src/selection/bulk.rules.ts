import type { Actor } from '../accounts/actor.rules.js';
import type { Instant } from '../kernel/instants.js';
import { isRefused, refuse, type RefusalFacts, type Refused } from '../kernel/refusals.js';
import { runsTerm, type OwnedTerm } from '../terms/owner.rules.js';
import { nextInstantToPick, pickingOpen, type TermCalendar } from '../terms/terms.rules.js';
import { judgePresses, type Counter, type Press, type Verdict } from './press.rules.js';
import { isRequired, noSuchCourse } from './selection.rules.js';

/** How many lines one bulk may hold: a large school's whole term, and far less than would hold up others. */
export const bulkLinesAtMost = 10_000;

export const bulkWays = ['list', 'spreadsheet'] as const;
export type BulkWay = (typeof bulkWays)[number];

/** What is wrong with a line whatever the rules say of its teacher and course. */
export const bulkFaults = ['numberMissing', 'courseMissing', 'formula', 'nameDiffers', 'duplicate'] as const;
export type BulkFault = (typeof bulkFaults)[number];

/** One line as it was entered: one teacher, one course. */
export interface BulkEntry {
  /** where it stands in the list or the sheet, as a person counts */
  readonly line: number;
  readonly studyNumber: string;
  readonly courseNumber: string;
  /** null when the list does not name anybody */
  readonly name: string | null;
  readonly fault: BulkFault | null;
  readonly facts: RefusalFacts;
}

/** S11: what becomes of a line. `planned` would be selected; `changed`: somebody has changed it since, so it was not undone. */
export const bulkVerdicts = ['planned', 'selected', 'already', 'refused', 'undone', 'changed'] as const;
export type BulkVerdict = (typeof bulkVerdicts)[number];

/** A teacher as a bulk finds one by number. */
export interface BulkTeacher {
  readonly id: string;
  readonly studyNumber: string;
  readonly name: string;
  /** the organisations around the teacher (S6) */
  readonly lineage: readonly string[];
}

/** Whom and what the lines of a bulk mean: teachers beneath the organisation, and courses of the term. */
export interface BulkGround {
  readonly teachers: readonly BulkTeacher[];
  readonly offerings: readonly { readonly id: string; readonly number: string }[];
}

export interface JudgedEntry {
  readonly line: number;
  readonly verdict: 'planned' | 'already' | 'refused';
  readonly rule: string | null;
  readonly key: string | null;
  readonly facts: RefusalFacts;
  readonly teacherId: string | null;
  readonly offeringId: string | null;
}

/** Why a school changes nothing on its teachers' lists at this moment, or null (S2, S3): it may in both rounds. */
export const bulkClosed = (term: TermCalendar, now: Instant): Refused | null => {
  if (pickingOpen(term, now)) return null;
  const opens = nextInstantToPick(term, now);
  return opens === null ? refuse('S3', 'bulkOver') : refuse('S3', 'bulkClosed', {}, opens);
};

/** S11, S14: a school selects for its teachers in every term they know of, a district in its own training alone; or null. */
export const bulkElsewhere = (
  actor: Pick<Actor, 'role' | 'organisationId'>,
  term: OwnedTerm,
): Refused | null =>
  actor.role === 'school_admin' || runsTerm(actor, term) ? null : refuse('S14', 'bulkElsewhere');

/** Marks lines that name somebody else than their number does, and of the others each that says the same once more. */
export const markFaults = (entries: readonly BulkEntry[], ground: BulkGround): BulkEntry[] => {
  const names = new Map(ground.teachers.map(({ studyNumber, name }) => [studyNumber, name]));
  const first = new Map<string, number>();
  return entries.map((entry) => {
    if (entry.fault !== null) return entry;
    const name = names.get(entry.studyNumber);
    if (name !== undefined && entry.name !== null && bare(entry.name) !== bare(name))
      return { ...entry, fault: 'nameDiffers', facts: { given: entry.name, name } };
    const pair = `${entry.studyNumber}\n${entry.courseNumber}`;
    const before = first.get(pair);
    first.set(pair, before ?? entry.line);
    return before === undefined ? entry : { ...entry, fault: 'duplicate', facts: { line: before } };
  });
};

/** The presses that lines without a fault stand for, in their order. */
export const pressesOf = (
  entries: readonly BulkEntry[],
  { teachers, offerings }: BulkGround,
  now: Instant,
): (Press & { readonly line: number })[] => {
  const byNumber = new Map(teachers.map((teacher) => [teacher.studyNumber, teacher]));
  const offeringIds = new Map(offerings.map(({ id, number }) => [number.toUpperCase(), id]));
  return entries.flatMap(({ line, studyNumber, courseNumber, fault }) => {
    const teacher = byNumber.get(studyNumber);
    const offeringId = offeringIds.get(courseNumber);
    return fault !== null || teacher === undefined || offeringId === undefined
      ? []
      : [{ line, teacherId: teacher.id, lineage: teacher.lineage, offeringId, now }];
  });
};

/**
 * Judges lines one after the other, each as if it were the teacher's own press (S11): what an earlier line takes, a seat,
 * TV hours or a public topic, is gone for a later one. Who is not in the ground is unknown or another school's, which is
 * answered alike.
 */
export const judgeBulk = (
  entries: readonly BulkEntry[],
  ground: BulkGround,
  counter: Counter,
  now: Instant,
): JudgedEntry[] => {
  const presses = pressesOf(entries, ground, now);
  const verdicts = judgePresses(counter, presses);
  const judged = new Map(presses.map((press, at) => [press.line, { press, verdict: verdicts[at] }]));
  const known = new Set(ground.teachers.map(({ studyNumber }) => studyNumber));
  return entries.map((entry) => {
    const { press, verdict } = judged.get(entry.line) ?? {};
    if (press === undefined || verdict === undefined)
      return { line: entry.line, ...told(faultOf(entry, known)), teacherId: null, offeringId: null };
    const { teacherId, offeringId } = press;
    return { line: entry.line, ...verdictOf(verdict), teacherId, offeringId };
  });
};

const faultOf = (entry: BulkEntry, known: ReadonlySet<string>): Refused => {
  if (entry.fault !== null) return refuse('S11', entry.fault, entry.facts);
  return known.has(entry.studyNumber) ? noSuchCourse() : refuse('S11', 'noSuchTeacher');
};

const verdictOf = (verdict: Verdict): Told => {
  if (isRefused(verdict)) return told(verdict);
  return verdict.taken
    ? { verdict: 'planned', rule: null, key: null, facts: {} }
    : { verdict: 'already', rule: 'S2', key: 'alreadyPicked', facts: {} };
};

type Told = Pick<JudgedEntry, 'verdict' | 'rule' | 'key' | 'facts'>;

const told = ({ rule, key, facts, availableAt }: Refused): Told => ({
  verdict: 'refused',
  rule,
  key,
  facts: availableAt === undefined ? facts : { ...facts, availableAt: availableAt.toISOString() },
});

/** 欧阳 敏 is 欧阳敏: people space names out to make a column even. */
const bare = (name: string): string => name.replaceAll(/\s/g, '').toLowerCase();

/** S3, S14: a school deletes for its teachers in every term, a district in its own training alone; why not, or null. */
export const dropElsewhere = (
  actor: Pick<Actor, 'role' | 'organisationId'>,
  term: OwnedTerm,
): Refused | null => {
  const may = actor.role === 'school_admin' || (actor.role === 'district_admin' && runsTerm(actor, term));
  return may ? null : refuse('S14', 'dropElsewhere');
};

/** S3, S10: why staff may not delete a course on a teacher's behalf now, or null. */
export const mayStaffDrop = (
  selection: { readonly source: string; readonly category: string | null },
  term: TermCalendar,
  now: Instant,
): Refused | null => {
  // S10: of the capability programme the optional ones only
  if (isRequired(selection)) return refuse('S10', 'requiredKept');
  return bulkClosed(term, now);
};
