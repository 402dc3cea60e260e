import { later, type Instant } from '../kernel/instants.js';
import { rows } from '../platform/database.js';
import { courseId } from './build-catalogue.js';
import { RECEPTIONS, TASTER_RECEPTION, UNFIT, type Comment, type Reception } from './content/comments.js';
import { STUDIED_TASTER } from './content/courses-studied.js';
import { insertRows } from './insert-rows.js';
import type { Random } from './random.js';
import { stableId } from './stable-id.js';
import type { Site } from './world.js';

interface Passing {
  readonly teacherId: string;
  readonly passedAt: Instant;
}

interface Rating {
  readonly course: string;
  readonly teacherId: string;
  readonly stars: number;
  readonly comment: string | null;
  readonly ratedAt: Instant;
}

/** What those who passed say of their courses (S5): half of them rate, a few with words. */
export const buildRatings = async (site: Site, cityAdmin: string): Promise<void> => {
  const now = site.at([0, '00:00']);
  const ratings: Rating[] = [];
  for (const [course, reception] of [
    ...Object.entries(RECEPTIONS),
    [STUDIED_TASTER.key, TASTER_RECEPTION],
  ] as const) {
    const random = site.random.fork(`ratings/${course}`);
    const passings = await rows<Passing>(
      site.tx,
      `select e.teacher_id as "teacherId", p.passed_at as "passedAt"
       from passing p join enrolment e on e.id = p.enrolment_id where e.course_id = $1 order by e.id`,
      [courseId(course)],
    );
    const words = course === UNFIT.course ? [...reception.comments, UNFIT.comment] : reception.comments;
    ratings.push(...drawRatings(random, course, passings, { ...reception, comments: words }, now));
  }
  await insertRows(
    site.tx,
    'course_rating',
    ratings.map(({ course, teacherId, stars, comment, ratedAt }) => ({
      id: stableId('course-rating', `${course}/${teacherId}`),
      course_id: courseId(course),
      teacher_id: teacherId,
      revision: 1,
      stars,
      comment,
      rated_at: ratedAt,
    })),
  );
  await rows(
    site.tx,
    `insert into course_standing (course_id, votes, stars)
     select course_id, count(*), sum(stars) from course_rating group by course_id`,
  );
  await hideUnfit(site, ratings, cityAdmin);
};

/** Words go to whoever comes first by chance; the others leave stars alone. */
const drawRatings = (
  random: Random,
  course: string,
  passings: readonly Passing[],
  { liked, comments }: Reception,
  now: Instant,
): Rating[] => {
  const raters = random.sample(passings, Math.max(comments.length, Math.ceil(passings.length * 0.5)));
  return raters.flatMap(({ teacherId, passedAt }, index) => {
    const [stars, comment] = comments[index] ?? [starsOf(random, liked), null];
    const ratedAt = later(passedAt, (random.integer(0, 4) * 24 * 60 + random.integer(3, 75)) * 60_000);
    return ratedAt < now ? [{ course, teacherId, stars, comment, ratedAt }] : [];
  });
};

const starsOf = (random: Random, liked: number): Comment[0] => {
  if (random.chance(liked / 100)) return 5;
  return random.chance(0.78) ? 4 : 3;
};

/** An hour later the city hides what does not belong there. */
const hideUnfit = async (site: Site, ratings: readonly Rating[], cityAdmin: string): Promise<void> => {
  await insertRows(
    site.tx,
    'comment_ruling',
    ratings
      .filter(({ comment }) => comment === UNFIT.comment[1])
      .map(({ course, teacherId, ratedAt }) => ({
        course_id: courseId(course),
        teacher_id: teacherId,
        hidden: true,
        reason: UNFIT.reason,
        ruled_by: cityAdmin,
        ruled_at: later(ratedAt, 60 * 60_000),
      })),
  );
};
