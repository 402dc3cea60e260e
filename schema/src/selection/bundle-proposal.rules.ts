import type { ThemeAdvice } from '../assessment/grading.rules.js';
import type { Hours } from '../kernel/hours.js';
import type { CategoryNeed, CourseSeries, ProgrammeCourse } from '../programme/programme.rules.js';

/** Why a course is in the bundle or offered for it. */
export type BundleReason =
  | { readonly key: 'everybody' }
  | { readonly key: 'subjectAndStage' }
  | { readonly key: 'subject' }
  | { readonly key: 'theme'; readonly theme: string; readonly dimension: string }
  | { readonly key: 'free' };

export interface BundleChoice {
  readonly course: ProgrammeCourse;
  readonly because: BundleReason;
}

/** Electives of one series, or a course that stands alone. */
export interface ElectiveGroup {
  readonly code: string;
  readonly series: CourseSeries | null;
  readonly choices: readonly BundleChoice[];
}

export interface BundleProposal {
  readonly needs: readonly CategoryNeed[];
  /** assigned and locked (D4) */
  readonly required: readonly BundleChoice[];
  /** electives the result recommends, the most needed theme first; none is ticked */
  readonly recommended: readonly ElectiveGroup[];
  /** "choose others" (D5) */
  readonly others: readonly ElectiveGroup[];
}

/** For whom the bundle is put together. */
export interface BundleTeacher {
  readonly stage: string;
  readonly subject: string;
}

/** D4, D6: what the programme's courses, a teacher's subject and stage, and the confirmed result make of a bundle. */
export const proposeBundle = (
  courses: readonly ProgrammeCourse[],
  teacher: BundleTeacher,
  themes: readonly ThemeAdvice[],
  needs: readonly CategoryNeed[],
): BundleProposal => {
  const electives = courses
    .filter(({ category }) => category === 'elective')
    .map((course) => ({ course, because: reasonFor(course, teacher, themes) }));
  const rank = ({ because }: BundleChoice): number =>
    because.key === 'theme' ? themes.findIndex(({ code }) => code === because.theme) : themes.length;
  return {
    needs,
    required: needs.flatMap((need) => requiredOf(need, courses, teacher)),
    recommended: grouped(
      electives.filter(({ because }) => because.key === 'theme').toSorted((a, b) => rank(a) - rank(b)),
    ),
    others: grouped(electives.filter(({ because }) => because.key !== 'theme')),
  };
};

const requiredOf = (
  { category, hours }: CategoryNeed,
  courses: readonly ProgrammeCourse[],
  teacher: BundleTeacher,
): BundleChoice[] => {
  const offered = courses.filter((course) => course.category === category);
  if (category === 'general_required')
    return offered.map((course) => ({ course, because: { key: 'everybody' } }));
  const ofSubject = offered.filter((course) => bySubject(course, teacher));
  const ofStage = ofSubject.filter((course) => byStage(course, teacher));
  if (category === 'professional_required')
    return one(ofStage, hours).map((course) => ({ course, because: { key: 'subjectAndStage' } }));
  // D4: by subject; where a subject has several, the one for the teacher's stage
  if (category === 'school_based')
    return one(ofStage.length > 0 ? ofStage : ofSubject, hours).map((course) => ({
      course,
      because: { key: 'subject' },
    }));
  return [];
};

const bySubject = ({ subjects }: ProgrammeCourse, { subject }: BundleTeacher): boolean =>
  lists(subjects, subject);
const byStage = ({ stages }: ProgrammeCourse, { stage }: BundleTeacher): boolean => lists(stages, stage);

const lists = (list: readonly string[], value: string): boolean => list.length === 0 || list.includes(value);

/** D4: one course; the one that meets the hours and is made most closely for the teacher, the number deciding a tie. */
const one = (fitting: readonly ProgrammeCourse[], hours: Hours): ProgrammeCourse[] =>
  fitting
    .toSorted(
      (a, b) =>
        Number(b.hours >= hours) - Number(a.hours >= hours) ||
        width(a.subjects) - width(b.subjects) ||
        width(a.stages) - width(b.stages) ||
        (a.number < b.number ? -1 : 1),
    )
    .slice(0, 1);

/** An empty list means all. */
const width = (list: readonly string[]): number => (list.length === 0 ? Infinity : list.length);

/** D4: recommended by theme to whom it is made for; the most needed of its themes is told. */
const reasonFor = (
  course: ProgrammeCourse,
  teacher: BundleTeacher,
  themes: readonly ThemeAdvice[],
): BundleReason => {
  const own = new Set([...course.themes, ...(course.series ? [course.series.theme] : [])]);
  const advice = themes.find(({ code }) => own.has(code));
  return advice !== undefined && bySubject(course, teacher) && byStage(course, teacher)
    ? { key: 'theme', theme: advice.code, dimension: advice.because }
    : { key: 'free' };
};

/** Series keep the order in which their first course comes. */
const grouped = (choices: readonly BundleChoice[]): ElectiveGroup[] =>
  [...Map.groupBy(choices, ({ course }) => course.series?.code ?? course.number)].map(([code, members]) => ({
    code,
    series: members[0]?.course.series ?? null,
    choices: members,
  }));

/** Every elective of a proposal. */
export const electivesOf = (proposal: BundleProposal): BundleChoice[] =>
  [...proposal.recommended, ...proposal.others].flatMap(({ choices }) => choices);
