import { cityZone } from '../platform/city-time.js';
import {
  DISTRICT_MINIMUM_CLASS,
  DISTRICT_TERMS,
  LAST_YEARS_TERM,
  MINIMUM_CLASS,
  SCORE_POLICY,
  TERMS,
  pastTerms,
  TV_LIMIT_HOURS,
  type DayTime,
  type TermContent,
} from './content/calendar.js';
import { RECEPTIONS } from './content/comments.js';
import type { CourseContent } from './content/course-content.js';
import { DISTRICT_OFFERED, DISTRICT_TRAINING } from './content/courses-district-training.js';
import { STUDIED_ONLY } from './content/courses-studied.js';
import { COURSES, CAPABILITY_COURSES, STUDIED_KEYS } from './content/courses.js';
import { publishedDays } from './build-catalogue.js';
import { DISTRICTS } from './content/districts.js';
import { courseId } from './build-catalogue.js';
import { organisationId } from './build-organisations.js';
import { insertRows } from './insert-rows.js';
import { stableId } from './stable-id.js';
import type { Site } from './world.js';

export type TermKey = TermContent['key'];

export const termId = (key: TermKey): string => stableId('term', key);
export const offeringId = (course: string, term: TermKey): string =>
  stableId('offering', `${term}/${course}`);

/** S1: one term whose first round is open on the anchor day, one in study; two of a district's own (S14). */
export const buildTerms = async (site: Site): Promise<void> => {
  await insertRows(
    site.tx,
    'term',
    termsOf(site).map((term) => termRow(site, term)),
  );
};

/** This year's terms, the city's and a district's, and, in a city, those of the years before. */
export const termsOf = ({ extent }: Pick<Site, 'extent'>): readonly TermContent[] => [
  ...TERMS,
  ...(extent.districtTraining ? DISTRICT_TERMS : []),
  ...(extent.lastYear ? [LAST_YEARS_TERM] : []),
  ...pastTerms(extent.pastYears),
];

const termRow = (site: Site, term: TermContent) => ({
  id: termId(term.key),
  code: `${term.district === undefined ? '' : `${DISTRICTS[term.district].regionCode}-`}${named(site, term, term.code)}`,
  district_id: term.district === undefined ? null : organisationId(term.district),
  year: site.year - (term.yearsAgo ?? 0),
  name: named(site, term, term.name),
  name_en: named(site, term, term.nameEn),
  city_zone: cityZone,
  ...instants(site, term),
  tv_limit_hours: TV_LIMIT_HOURS,
  minimum_class: term.district === undefined ? MINIMUM_CLASS : DISTRICT_MINIMUM_CLASS,
  score_policy: { ...SCORE_POLICY, version: named(site, term, SCORE_POLICY.version) },
});

const named = (site: Site, { yearsAgo = 0 }: TermContent, text: string): string =>
  text
    .replaceAll('{year}', String(site.year - yearsAgo))
    .replaceAll('{yy}', String(site.year - yearsAgo).slice(2));

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
export const offeredIn = (term: TermKey): readonly CourseContent[] => {
  if (term === 'choosing')
    return COURSES.filter((course) => !STUDIED_ONLY.includes(course) && !DISTRICT_TRAINING.includes(course));
  if (term === 'studying') return COURSES.filter(({ key }) => STUDIED_KEYS.has(key));
  return term === 'yuexiu-open' || term === 'yuexiu-paying'
    ? COURSES.filter(({ key }) => DISTRICT_OFFERED[term].includes(key))
    : [];
};

export const buildOfferings = async (site: Site): Promise<void> => {
  const written = new Set<CourseContent>(COURSES);
  const made = site.courses.filter((course) => !written.has(course));
  await insertRows(
    site.tx,
    'offering',
    termsOf(site).flatMap((term) =>
      [...offeredBy(site, term), ...made.filter((course) => isOffered(site, course, term))].map((course) => ({
        id: offeringId(course.key, term.key),
        term_id: termId(term.key),
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

/** What was written by hand; a city draws what its terms gone by offered. */
const offeredBy = ({ extent }: Site, { key }: TermContent): readonly CourseContent[] =>
  extent.lastYear && key === LAST_YEARS_TERM.key
    ? COURSES.filter((course) => course.key in RECEPTIONS)
    : offeredIn(key);

/** What nobody wrote by hand: all of it is on offer now; in a term gone by, a good half of what was online by then. */
const isOffered = (site: Site, course: CourseContent, term: TermContent): boolean => {
  if (term.district !== undefined) return false;
  if (course.topic !== undefined)
    return term.key.endsWith('-first') && course.key === `public-${String(site.year - (term.yearsAgo ?? 0))}`;
  if (term.key === 'choosing') return true;
  if (course.delivery !== 'remote') return false;
  const [opens] = term.firstOpens;
  const index = site.courses.indexOf(course);
  return publishedDays(index) < opens && site.random.fork(`${term.key}/${course.key}`).chance(0.6);
};

/** S6 */
const boardOf = (course: CourseContent): string => {
  if (CAPABILITY_COURSES.includes(course)) return 'capability';
  return course.organisation in DISTRICTS ? 'district' : 'city';
};
