import type { HourKind } from '../../kernel/hours.js';
import type { BundleCategory } from '../../programme/programme.rules.js';
import type { DeliveryCode, StageCode, SubjectCode, TerminalCode } from './codes.js';
import type { DistrictKey } from './districts.js';
import type { TrainingOrganisationKey } from './training-organisations.js';
import type { SeriesKey, ThemeCode } from './themes.js';

/** A chapter's title and the titles of its lessons, in order. */
export type ChapterContent = readonly [title: string, lessons: readonly string[]];

/** What the catalogue shows of a course (S5), in two languages where the interface has two. */
export interface CourseContent {
  /** Stable word for tests and lesson media. */
  readonly key: string;
  readonly title: string;
  readonly titleEn: string;
  readonly introduction: string;
  readonly introductionEn: string;
  readonly lecturer: string;
  /** Who declares it; a district's own centre for district courses (S14). */
  readonly organisation: TrainingOrganisationKey | DistrictKey;
  readonly kind: HourKind;
  readonly hours: number;
  readonly stages: readonly StageCode[];
  readonly subjects: readonly SubjectCode[];
  readonly delivery: DeliveryCode;
  readonly terminals: readonly TerminalCode[];
  /** Fen; the material fee is billed apart (S13). */
  readonly trainingFee: number;
  readonly materialFee: number;
  /** null: a remote course without a limit. */
  readonly seats: number | null;
  /** S9: the same topic of the public subject counts once. */
  readonly topic?: string;
  /** Present on courses of the capability programme only. */
  readonly category?: BundleCategory;
  readonly series?: SeriesKey;
  readonly themes?: readonly ThemeCode[];
  readonly chapters: readonly ChapterContent[];
  /** Keys of recorded lessons (schema/lessons/media), in the order of the lessons. */
  readonly media?: readonly string[];
}
