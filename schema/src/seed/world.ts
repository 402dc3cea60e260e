import type { Instant } from '../kernel/instants.js';
import type { Tx } from '../platform/database.js';
import type { Sealing } from '../platform/sealing.js';
import type { DayTime } from './content/calendar.js';
import type { DemoRole } from './content/accounts.js';
import type { StageCode, SubjectCode } from './content/codes.js';
import type { LessonManifest } from './lessons.js';
import type { CourseContent } from './content/course-content.js';
import type { Random } from './random.js';
import type { Extent, WorldSize } from './sizes.js';

export interface SeedOptions {
  readonly size: WorldSize;
  /** `YYYY-MM-DD` in the city; every instant of the world is counted from it. */
  readonly anchorDay: string;
  readonly sealing: Sealing;
  /** One hash shared by every account: making one takes longer than the rest of a teacher. */
  readonly passwordHash: string;
  /** Recorded lessons whose media is in the storage. */
  readonly lessons: readonly LessonManifest[];
  /** of a city, only so much (see sizes.ts); left out: all of it */
  readonly share?: number;
}

/** What every builder needs. */
export interface Site extends SeedOptions {
  readonly tx: Tx;
  readonly year: number;
  readonly random: Random;
  readonly extent: Extent;
  /** every course of the world, in the order of their numbers */
  readonly courses: readonly CourseContent[];
  at(when: DayTime): Instant;
  /** Texts name the year as `{year}`, or `{yy}` where two digits are enough. */
  named(text: string): string;
}

export interface SeededSchool {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** null: directly affiliated (A1) */
  readonly districtId: string | null;
  readonly regionCode: string;
  readonly stage: StageCode;
}

export interface SeededTeacher {
  readonly id: string;
  readonly studyNumber: string;
  readonly name: string;
  readonly schoolId: string;
  readonly districtId: string | null;
  readonly stage: StageCode;
  readonly subject: SubjectCode;
  readonly nationalId: string;
}

export interface SeededAccount {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly organisationId: string;
}

/** Handy ids of a seeded world. */
export interface World {
  readonly anchorDay: string;
  readonly year: number;
  readonly cityId: string;
  readonly schools: readonly SeededSchool[];
  readonly teachers: readonly SeededTeacher[];
  readonly accounts: Readonly<Record<DemoRole, SeededAccount>>;
  readonly choosingTermId: string;
  readonly studyingTermId: string;
  readonly programmeId: string;
  /** by course key */
  courseId(key: string): string;
  /** a course in the term being chosen, or in the term in study */
  offeringId(key: string, term?: 'choosing' | 'studying'): string;
}
