import { CAPABILITY_LONG_ELECTIVES } from './courses-capability-electives.js';
import { DATA_IN_CLASS, SLIDES_CRAFT } from './courses-capability-micro.js';
import { CAPABILITY_REQUIRED } from './courses-capability-required.js';
import { GENERAL_COURSES } from './courses-city-general.js';
import { HUMANITIES_COURSES } from './courses-city-humanities.js';
import { SCIENCE_COURSES } from './courses-city-sciences.js';
import { DISTRICT_COURSES } from './courses-district.js';
import { DISTRICT_TRAINING } from './courses-district-training.js';
import { PUBLIC_COURSES } from './courses-public.js';
import { STUDIED_ONLY } from './courses-studied.js';
import { TV_AND_ELECTIVE_COURSES } from './courses-tv-elective.js';
import type { CourseContent } from './course-content.js';

export const CITY_COURSES: readonly CourseContent[] = [
  ...PUBLIC_COURSES,
  ...HUMANITIES_COURSES,
  ...SCIENCE_COURSES,
  ...GENERAL_COURSES,
  ...TV_AND_ELECTIVE_COURSES,
];

/** What the term in study offered; the taster and a class were offered in that term alone. */
export const STUDIED_KEYS: ReadonlySet<string> = new Set([
  ...[...PUBLIC_COURSES, ...GENERAL_COURSES]
    .filter(({ delivery }) => delivery === 'remote')
    .map(({ key }) => key),
  ...[...HUMANITIES_COURSES, ...SCIENCE_COURSES]
    .filter(({ delivery }) => delivery === 'remote')
    .map(({ key }) => key),
  ...STUDIED_ONLY.map(({ key }) => key),
]);

export const CAPABILITY_ELECTIVES: readonly CourseContent[] = [
  ...SLIDES_CRAFT,
  ...DATA_IN_CLASS,
  ...CAPABILITY_LONG_ELECTIVES,
];

export const CAPABILITY_COURSES: readonly CourseContent[] = [...CAPABILITY_REQUIRED, ...CAPABILITY_ELECTIVES];

/** Order is the order of the course numbers. */
export const COURSES: readonly CourseContent[] = [
  ...CITY_COURSES,
  ...DISTRICT_COURSES,
  ...CAPABILITY_COURSES,
  ...STUDIED_ONLY,
  ...DISTRICT_TRAINING,
];

/** How full some classes of the open term are: seats still free. S4 is seen at work with two left and with none. */
export const SEATS_LEFT: Readonly<Record<string, number>> = {
  'homeroom-dialogue': 2,
  'arts-papercut': 0,
  'maths-lesson-study': 9,
  'ai-classroom-day': 14,
  'elective-first-aid': 21,
};
