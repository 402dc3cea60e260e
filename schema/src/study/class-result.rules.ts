import { refuse, type RefusalFacts, type Refused } from '../kernel/refusals.js';
import type { Instant } from '../kernel/instants.js';

export const registrationWays = ['list', 'spreadsheet'] as const;
export type RegistrationWay = (typeof registrationWays)[number];

/** How many results one registration may hold; a class is far smaller. */
export const resultsAtMost = 10_000;

export const rosterParts = ['everybody', 'waiting', 'registered', 'passed'] as const;
export type RosterPart = (typeof rosterParts)[number];

/** What stands for a teacher in a class: the score is there just when the teacher was (L3). */
export interface ClassStanding {
  readonly attended: boolean;
  /** 0 to 100, two decimals; null for who was absent */
  readonly score: number | null;
  readonly passed: boolean;
}

/** One line as it was entered; null where a cell was left empty. */
export interface ClassEntry {
  /** where it stands in the list or the sheet, as a person counts */
  readonly line: number;
  readonly studyNumber: string;
  /** null when the list does not name anybody */
  readonly name: string | null;
  readonly attended: boolean | null;
  readonly score: number | null;
  readonly passed: boolean | null;
  /** a cell that cannot be read at all */
  readonly fault: LineFault | null;
}

/** Someone on the roster, with the result that stands now. */
export interface RosterMember {
  readonly teacherId: string;
  readonly studyNumber: string;
  readonly name: string;
  readonly standing: ClassStanding | null;
}

export const lineFaults = [
  'number_missing',
  'not_in_class',
  'name_differs',
  'duplicate',
  'attended_unreadable',
  'score_unreadable',
  'score_out_of_range',
  'score_missing',
  'absent_with_score',
  'passed_unreadable',
  'passed_though_absent',
  'passed_below_mark',
] as const;
export type LineFault = (typeof lineFaults)[number];

export const lineVerdicts = ['new', 'correction', 'unchanged', 'blank', 'refused'] as const;

/** What becomes of a line: told before registering, and registered only as `new` or `correction`. */
export interface JudgedLine {
  readonly line: number;
  readonly studyNumber: string;
  /** as the roster has it, or as it was entered for somebody who is not on it */
  readonly name: string;
  readonly verdict: (typeof lineVerdicts)[number];
  readonly fault: LineFault | null;
  readonly facts: RefusalFacts;
  readonly teacherId: string | null;
  readonly before: ClassStanding | null;
  /** what would stand; null for a line that says nothing or is refused */
  readonly standing: ClassStanding | null;
}

/** A class as the rules of registering see it. */
export interface ClassWindow {
  readonly year: number;
  readonly studyOpens: Instant;
  /** H2: the first instant after 31 December of the year, in the city */
  readonly yearEnds: Instant;
  readonly cancelledAt: Instant | null;
}

/** H2: registered by the organisation from the beginning of study until 31 December, that whole day. */
export const registrationRefused = (taught: ClassWindow, now: Instant): Refused | null => {
  if (taught.cancelledAt !== null) return refuse('S2', 'classNotHeld');
  if (now < taught.studyOpens) return refuse('H2', 'classNotBegun', {}, taught.studyOpens);
  if (now >= taught.yearEnds) return refuse('H2', 'yearOver', { year: String(taught.year) });
  return null;
};

/**
 * Judges every line against the roster, each by itself, but for one teacher named twice: of these nobody can tell which
 * one is meant, so that none is taken.
 */
export const judgeLines = (
  entries: readonly ClassEntry[],
  roster: readonly RosterMember[],
  passMark: number,
): JudgedLine[] => {
  const members = new Map(roster.map((member) => [member.studyNumber, member]));
  const lines = Map.groupBy(
    entries.filter(({ studyNumber }) => studyNumber !== ''),
    ({ studyNumber }) => studyNumber,
  );
  return entries.map((entry) => {
    const member = members.get(entry.studyNumber) ?? null;
    const twins = (lines.get(entry.studyNumber) ?? []).filter(({ line }) => line !== entry.line);
    const fault = twins.length > 0 ? 'duplicate' : faultOf(entry, member, passMark);
    const standing = fault === null ? standingOf(entry, passMark) : null;
    return {
      line: entry.line,
      studyNumber: entry.studyNumber,
      name: member?.name ?? entry.name ?? '',
      verdict: fault === null ? verdictOf(standing, member?.standing ?? null) : 'refused',
      fault,
      facts: factsOf(fault, entry, member, twins, passMark),
      teacherId: member?.teacherId ?? null,
      before: member?.standing ?? null,
      standing,
    };
  });
};

const faultOf = (entry: ClassEntry, member: RosterMember | null, passMark: number): LineFault | null => {
  const { attended, score, passed } = entry;
  if (entry.studyNumber === '') return 'number_missing';
  // Who is not on the roster answers like who does not exist.
  if (member === null) return 'not_in_class';
  if (entry.name !== null && bare(entry.name) !== bare(member.name)) return 'name_differs';
  if (entry.fault !== null) return entry.fault;
  if (isBlank(entry)) return null;
  if (score !== null && (score < 0 || score > 100)) return 'score_out_of_range';
  if (attended === false) {
    if (score !== null && score > 0) return 'absent_with_score';
    return passed === true ? 'passed_though_absent' : null;
  }
  if (score === null) return 'score_missing';
  return passed === true && score < passMark ? 'passed_below_mark' : null;
};

/** 欧阳 敏 is 欧阳敏: people space names out to make a column even. */
const bare = (name: string): string => name.replaceAll(/\s/g, '').toLowerCase();

const isBlank = ({ attended, score, passed }: ClassEntry): boolean =>
  attended === null && score === null && passed === null;

/** L3: the pass mark decides; who reached it may still have failed a minimum part, and is then told as not passed. */
const standingOf = (entry: ClassEntry, passMark: number): ClassStanding | null => {
  if (isBlank(entry)) return null;
  if (entry.attended === false) return { attended: false, score: null, passed: false };
  const score = Math.floor((entry.score ?? 0) * 100 + 1e-7) / 100;
  return { attended: true, score, passed: entry.passed ?? score >= passMark };
};

const verdictOf = (standing: ClassStanding | null, before: ClassStanding | null): JudgedLine['verdict'] => {
  if (standing === null) return 'blank';
  if (before === null) return 'new';
  return sameStanding(standing, before) ? 'unchanged' : 'correction';
};

export const sameStanding = (a: ClassStanding, b: ClassStanding): boolean =>
  a.attended === b.attended && a.score === b.score && a.passed === b.passed;

const factsOf = (
  fault: LineFault | null,
  entry: ClassEntry,
  member: RosterMember | null,
  twins: readonly ClassEntry[],
  passMark: number,
): RefusalFacts => {
  if (fault === 'duplicate')
    return {
      lines: twins
        .slice(0, 5)
        .map(({ line }) => line)
        .join(', '),
    };
  if (fault === 'name_differs') return { given: entry.name ?? '', name: member?.name ?? '' };
  if (fault === 'passed_below_mark') return { passMark, score: entry.score ?? 0 };
  if (fault === 'score_out_of_range') return { score: entry.score ?? 0 };
  return {};
};
