import type { Instant } from '../kernel/instants.js';
import { rows } from '../platform/database.js';
import { recountSeats } from '../selection/selection.store.js';
import { DISTRICT_TERMS, TERMS, type TermContent } from './content/calendar.js';
import type { CourseContent } from './content/course-content.js';
import { STUDIED_CLASS, STUDIED_TASTER } from './content/courses-studied.js';
import { SEATS_LEFT } from './content/courses.js';
import { DISTRICTS } from './content/districts.js';
import { courseId } from './build-catalogue.js';
import { organisationId } from './build-organisations.js';
import { offeredIn, offeringId, termId, type TermKey } from './build-terms.js';
import { insertRows } from './insert-rows.js';
import type { Random } from './random.js';
import { stableId } from './stable-id.js';
import type { SeededTeacher, Site } from './world.js';

interface Seat {
  readonly teacher: { readonly id: string };
  readonly course: CourseContent;
}

export interface Pick extends Seat {
  readonly teacher: SeededTeacher;
  readonly at: Date;
}

/** The studied term's courses of the demo's mathematics teacher: a public subject, one of her subject, one begun. */
export const DEMO_STUDIED = [
  'public-ai-society',
  'maths-function',
  STUDIED_TASTER.key,
  STUDIED_CLASS.key,
] as const;

/** By the term it is of: a course is offered again. */
export const enrolmentOf = (term: TermKey, { teacher, course }: Seat): string =>
  stableId('enrolment', `${teacher.id}/${term}/${course.key}`);

export const enrolmentId = (teacher: string, course: string): string =>
  stableId('enrolment', `${teacher}/studying/${course}`);

/**
 * What everybody picked: in the open term as far as it has come, in the studied term enrolled, and paid by its bills (see build-bills). The demo's own
 * teachers have a free hand in the open term.
 */
export const buildSelections = async (site: Site, teachers: readonly SeededTeacher[]): Promise<void> => {
  const demo = teachers.slice(0, 2);
  const all = teachers.slice(2);
  // A city's own choices are too many to draw here (see city/): only its classes with seats are filled.
  const others = site.size === 'city' ? [] : all;
  await insertPicks(site, 'choosing', [...filledClasses(site, all), ...freePicks(site, others)]);
  const studied = offeredIn('studying').filter(({ key }) => DEMO_STUDIED.some((wanted) => wanted === key));
  const pickedAt = site.at([-74, '20:10']);
  const demoPicks = demo.flatMap((teacher) => studied.map((course) => ({ teacher, course, at: pickedAt })));
  // S9 and her subject: the second teacher takes the public subject and the taster only
  const fitting = demoPicks.filter(({ teacher, course }) => course.subjects.includes(teacher.subject));
  const picks = [...fitting, ...studyingPicks(site, others), ...classPicks(site, others)];
  await insertPicks(site, 'studying', picks);
  await insertEnrolments(site, TERMS[1], picks, site.at([-56, '15:00']));
  await buildDistrictPicks(site, all);
  await recountSeats(site.tx);
  await closeRanks(site);
};

/** In a small world an audience may be smaller than its class: the class then has just the seats that leave as many free. */
const closeRanks = async ({ tx }: Site): Promise<void> => {
  const wished = Object.entries(SEATS_LEFT);
  await rows(
    tx,
    `update offering set seats = greatest(1, least(seats, selected + free))
     from unnest($1::uuid[], $2::integer[]) as wish (id, free) where wish.id = offering.id`,
    [wished.map(([key]) => offeringId(key, 'choosing')), wished.map(([, free]) => free)],
  );
};

const pickTime = (site: Site, random: Random): Date =>
  site.at([-random.integer(1, 3), `${String(random.integer(7, 22)).padStart(2, '0')}:30`]);

const openCourses = (): CourseContent[] =>
  offeredIn('choosing').filter(({ category }) => category === undefined);

/** Classes with seats are filled first, each to its own degree. */
const filledClasses = (site: Site, teachers: readonly SeededTeacher[]): Pick[] => {
  const random = site.random.fork('classes');
  return openCourses().flatMap((course) => {
    if (course.seats === null) return [];
    const left = SEATS_LEFT[course.key] ?? Math.ceil((course.seats * random.integer(20, 80)) / 100);
    const audience = teachers.filter((teacher) => mayTake(course, teacher));
    return random
      .sample(audience, course.seats - left)
      .map((teacher) => ({ teacher, course, at: pickTime(site, random) }));
  });
};

/** Then everybody picks up to three others that suit. */
const freePicks = (site: Site, teachers: readonly SeededTeacher[]): Pick[] => {
  const random = site.random.fork('choosing');
  // TV courses have a limit of their own (S8)
  const free = openCourses().filter(({ seats, terminals }) => seats === null && terminals.includes('mobile'));
  return teachers.flatMap((teacher) => {
    const fitting = free.filter((course) => mayTake(course, teacher));
    return oneTopic(random.sample(fitting, random.integer(0, 3))).map((course) => ({
      teacher,
      course,
      at: pickTime(site, random),
    }));
  });
};

const studyingPicks = (site: Site, teachers: readonly SeededTeacher[]): Pick[] => {
  const random = site.random.fork('studying');
  const at = site.at([-72, '12:30']);
  return teachers.flatMap((teacher) => {
    if (random.chance(0.35)) return [];
    const fitting = offeredIn('studying').filter(
      (course) => course.seats === null && mayTake(course, teacher),
    );
    return oneTopic(random.sample(fitting, random.integer(1, 2))).map((course) => ({ teacher, course, at }));
  });
};

/** The class held face to face: nearly full, beside the demo's own. */
const classPicks = (site: Site, teachers: readonly SeededTeacher[]): Pick[] => {
  const random = site.random.fork('class');
  const at = site.at([-73, '21:15']);
  return random
    .sample(teachers, (STUDIED_CLASS.seats ?? 0) - 6)
    .map((teacher) => ({ teacher, course: STUDIED_CLASS, at }));
};

/** S14: a district's own teachers in its own training, of whom a part has chosen so far. */
const buildDistrictPicks = async (site: Site, teachers: readonly SeededTeacher[]): Promise<void> => {
  for (const term of site.extent.districtTraining ? DISTRICT_TERMS : []) {
    const random = site.random.fork(term.key);
    const [opened] = term.firstOpens;
    const picks = offeredIn(term.key).flatMap((course) => {
      const audience = teachers.filter((teacher) => mayTake(course, teacher));
      const wanted = Math.ceil(audience.length * (course.delivery === 'face_to_face' ? 0.2 : 0.35));
      return random
        .sample(audience, Math.min(wanted, (course.seats ?? wanted + 4) - 4))
        .map((teacher) => ({ teacher, course, at: site.at([opened + 1, '19:30']) }));
    });
    await insertPicks(site, term.key, picks);
  }
};

/** Nobody takes the year's topic of 18 hours together with the four short ones. */
const oneTopic = (courses: readonly CourseContent[]): CourseContent[] => {
  const whole = courses.some(({ topic, hours }) => topic !== undefined && hours >= 18);
  return courses.filter(({ topic, hours }) => !whole || topic === undefined || hours >= 18);
};

/** The recommended audience; a district's courses are its own teachers' (S6). */
export const mayTake = (course: CourseContent, teacher: SeededTeacher): boolean =>
  course.stages.includes(teacher.stage) &&
  course.subjects.includes(teacher.subject) &&
  (!(course.organisation in DISTRICTS) || organisationId(course.organisation) === teacher.districtId);

export const insertPicks = async (site: Site, term: TermKey, picks: readonly Pick[]): Promise<void> => {
  await insertRows(
    site.tx,
    'selection',
    picks.map(({ teacher, course, at }) => ({
      id: stableId('selection', `${teacher.id}/${term}/${course.key}`),
      teacher_id: teacher.id,
      term_id: termId(term),
      offering_id: offeringId(course.key, term),
      source: 'teacher',
      picked_at: at,
    })),
  );
};

export const insertEnrolments = async (
  site: Site,
  term: TermContent,
  seats: readonly Seat[],
  at: Instant,
): Promise<void> => {
  await insertRows(
    site.tx,
    'enrolment',
    seats.map((seat) => ({
      id: enrolmentOf(term.key, seat),
      teacher_id: seat.teacher.id,
      offering_id: offeringId(seat.course.key, term.key),
      course_id: courseId(seat.course.key),
      study_opens: site.at(term.studyOpens),
      study_closes: site.at(term.studyCloses),
      enrolled_at: at,
    })),
  );
};
