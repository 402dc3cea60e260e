import type { TeacherCard } from '../accounts/actor.rules.js';
import type { Hours } from '../kernel/hours.js';
import { isBetween, type Instant } from '../kernel/instants.js';
import { refuse, type Refused } from '../kernel/refusals.js';

/** The four parts of a bundle, in the order in which they are shown (D4). */
export const bundleCategories = [
  'general_required',
  'professional_required',
  'school_based',
  'elective',
] as const;
export type BundleCategory = (typeof bundleCategories)[number];

export interface CategoryNeed {
  readonly category: BundleCategory;
  readonly hours: Hours;
}

/** A capability programme: its scope, its numbers and its window. Numbers differ by city and year: they are its data. */
export interface Programme {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly termId: string;
  readonly questionnaireId: string;
  readonly sittingsAllowed: number;
  readonly totalHours: Hours;
  /** electives of teachers whose subject has no full offer (D6) */
  readonly otherElectiveHours: Hours;
  readonly fullOfferSubjects: readonly string[];
  /** an empty list means all */
  readonly scopeDistricts: readonly string[];
  readonly scopeStages: readonly string[];
  readonly scopeSubjects: readonly string[];
  readonly studyOpens: Instant;
  readonly studyCloses: Instant;
  readonly categories: readonly CategoryNeed[];
}

/** A course of the programme as far as choosing needs to know it. */
export interface ProgrammeCourse {
  readonly offeringId: string;
  readonly category: BundleCategory;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly hours: Hours;
  /** an empty list means all */
  readonly stages: readonly string[];
  readonly subjects: readonly string[];
  readonly themes: readonly string[];
  readonly series: CourseSeries | null;
}

export interface CourseSeries {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string;
  readonly theme: string;
}

/** D1: active teachers of the districts, stages and subjects listed. A stage or subject not yet told excludes nobody. */
export const inScope = (programme: Programme, teacher: TeacherCard): boolean =>
  teacher.state === 'active' &&
  (programme.scopeDistricts.length === 0 ||
    (teacher.districtId !== null && programme.scopeDistricts.includes(teacher.districtId))) &&
  listsOrUnknown(programme.scopeStages, teacher.stage) &&
  listsOrUnknown(programme.scopeSubjects, teacher.subject);

const listsOrUnknown = (list: readonly string[], value: string | null): boolean =>
  list.length === 0 || value === null || list.includes(value);

/** The programme a teacher is in: of those whose scope fits, one that is not over; else the one that ended last. */
export const programmeOf = (
  programmes: readonly Programme[],
  teacher: TeacherCard,
  now: Instant,
): Programme | null => {
  const fitting = programmes
    .filter((programme) => inScope(programme, teacher))
    .toSorted((a, b) => a.studyCloses.getTime() - b.studyCloses.getTime());
  return fitting.find(({ studyCloses }) => now < studyCloses) ?? fitting.at(-1) ?? null;
};

/** A teacher whose stage and subject have been submitted: what the diagnostic and the bundle build on (D1). */
export interface ReadyTeacher extends TeacherCard {
  readonly stage: string;
  readonly subject: string;
}

export const profileReady = (teacher: TeacherCard): teacher is ReadyTeacher =>
  teacher.stage !== null &&
  teacher.subject !== null &&
  (teacher.profileState === 'submitted' || teacher.profileState === 'approved');

/** A teacher and the programme that teacher is in. */
export interface TeacherProgramme {
  readonly teacher: TeacherCard;
  readonly programme: Programme;
}

/** D4: four categories for a subject with a full offer; D6: two for every other one. */
export const needsOf = (programme: Programme, subject: string): CategoryNeed[] => {
  const full = programme.fullOfferSubjects.includes(subject);
  return bundleCategories.flatMap((category) => {
    const hours = programme.categories.find((need) => need.category === category)?.hours ?? 0;
    if (full) return hours > 0 ? [{ category, hours }] : [];
    if (category === 'general_required') return [{ category, hours }];
    return category === 'elective' ? [{ category, hours: programme.otherElectiveHours }] : [];
  });
};

/** Whether the diagnostic can be taken: null, or why not. */
export const diagnosticRefusal = (
  programme: Programme,
  teacher: TeacherCard,
  now: Instant,
): Refused | null => {
  if (!profileReady(teacher)) return refuse('D1', 'profileFirst');
  return now >= programme.studyCloses ? programmeClosed(programme) : null;
};

/** Whether a bundle can be confirmed now: null, or why not. */
export const choiceRefusal = (programme: Programme, now: Instant): Refused | null => {
  if (isBetween(now, programme.studyOpens, programme.studyCloses)) return null;
  return now < programme.studyOpens
    ? refuse('D5', 'programmeNotOpen', {}, programme.studyOpens)
    : programmeClosed(programme);
};

const programmeClosed = (programme: Programme): Refused =>
  refuse('D5', 'programmeClosed', { closedAt: programme.studyCloses.toISOString() });

export const capabilitySteps = ['profile', 'diagnose', 'confirm', 'choose', 'study', 'done'] as const;
export type CapabilityStep = (typeof capabilitySteps)[number];

/** What has happened so far between a teacher and the programme. */
export interface Standing {
  readonly profileReady: boolean;
  readonly sittingOpen: boolean;
  readonly sittingSubmitted: boolean;
  readonly confirmed: boolean;
  readonly chosen: boolean;
  readonly completed: boolean;
}

/** What comes next. D7: a result confirmed in an earlier term leads straight to choosing. */
export const stepOf = (standing: Standing): CapabilityStep => {
  if (standing.completed) return 'done';
  if (standing.chosen) return 'study';
  if (!standing.profileReady) return 'profile';
  if (standing.confirmed) return 'choose';
  return standing.sittingSubmitted && !standing.sittingOpen ? 'confirm' : 'diagnose';
};
