import { cityZone } from '../platform/city-time.js';
import {
  MINIMUM_CLASS,
  SCORE_POLICY,
  TERMS,
  TV_LIMIT_HOURS,
  type DayTime,
  type TermContent,
} from './content/calendar.js';
import type { CourseContent } from './content/course-content.js';
import { STUDIED_TASTER } from './content/courses-studied.js';
import { COURSES, CAPABILITY_COURSES, STUDIED_KEYS } from './content/courses.js';
import { DISTRICTS } from './content/districts.js';
import { courseId } from './build-catalogue.js';
import { insertRows } from './insert-rows.js';
import { stableId } from './stable-id.js';
import type { Site } from './world.js';

export type TermKey = TermContent['key'];

export const termId = (key: TermKey): string => stableId('term', key);
export const offeringId = (course: string, term: TermKey): string =>
  stableId('offering', `${term}/${course}`);

/** S1: one term whose first round is open on the anchor day, one in study. */
export const buildTerms = async (site: Site): Promise<void> => {
  await insertRows(
    site.tx,
    'term',
    TERMS.map((term) => termRow(site, term)),
  );
};

const termRow = (site: Site, term: TermContent) => ({
  id: termId(term.key),
  code: site.named(term.code),
  year: site.year,
  name: site.named(term.name),
  name_en: site.named(term.nameEn),
  city_zone: cityZone,
  ...instants(site, term),
  tv_limit_hours: TV_LIMIT_HOURS,
  minimum_class: MINIMUM_CLASS,
  score_policy: { ...SCORE_POLICY, version: site.named(SCORE_POLICY.version) },
});

const instants = (site: Site, term: TermContent) => {
  const at = (when: DayTime): Date => site.at(when);
  return {
    first_opens: at(term.firstOpens),
    first_closes: at(term.firstCloses),
    results_arranged: at(term.resultsArranged),
    first_published: at(term.firstPublished),
    makeup_opens: at(term.makeupOpens),
    makeup_closes: at(term.makeupCloses),
    final_published: at(term.finalPublished),
    notice_available: at(term.noticeAvailable),
    payment_opens: at(term.paymentOpens),
    payment_closes: at(term.paymentCloses),
    study_opens: at(term.studyOpens),
    study_closes: at(term.studyCloses),
  };
};

/** Courses a term offers (S5). */
export const offeredIn = (term: TermKey): readonly CourseContent[] =>
  term === 'choosing'
    ? COURSES.filter(({ key }) => key !== STUDIED_TASTER.key)
    : COURSES.filter(({ key }) => STUDIED_KEYS.has(key));

export const buildOfferings = async (site: Site): Promise<void> => {
  const terms: readonly TermKey[] = ['choosing', 'studying'];
  await insertRows(
    site.tx,
    'offering',
    terms.flatMap((term) =>
      offeredIn(term).map((course) => ({
        id: offeringId(course.key, term),
        term_id: termId(term),
        course_id: courseId(course.key),
        board: boardOf(course),
        hours: course.hours,
        terminals: course.terminals,
        training_fee_fen: course.trainingFee,
        material_fee_fen: course.materialFee,
        seats: course.seats,
        selected: 0,
      })),
    ),
  );
};

/** S6 */
const boardOf = (course: CourseContent): string => {
  if (CAPABILITY_COURSES.includes(course)) return 'capability';
  return course.organisation in DISTRICTS ? 'district' : 'city';
};
