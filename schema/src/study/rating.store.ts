import type { Stage } from '../accounts/teacher.rules.js';
import { addVote } from '../catalogue/crowd.store.js';
import type { Instant } from '../kernel/instants.js';
import { row, rows, type Tx } from '../platform/database.js';
import { votesMore, type RatingWords } from './rating.rules.js';

/** Where a teacher stands with a course: passed, and what was said of it last. */
export interface OwnRating {
  readonly passed: boolean;
  /** null: not rated yet */
  readonly revision: number | null;
  readonly stars: number | null;
  readonly comment: string | null;
  readonly ratedAt: Instant | null;
  /** why the city hides the comment; null while it is shown */
  readonly hiddenBecause: string | null;
}

/** The newest ruling on a comment, as a lateral join to a rating `r`. */
const ruling = `left join lateral (
    select hidden, reason from comment_ruling u
    where u.course_id = r.course_id and u.teacher_id = r.teacher_id order by u.id desc limit 1) ruled on true`;

export const ownRating = async (tx: Tx, teacherId: string, courseId: string): Promise<OwnRating> => {
  const found = await row<OwnRating>(
    tx,
    `select exists (select from enrolment e join passing p on p.enrolment_id = e.id
         where e.teacher_id = $1 and e.course_id = $2) as passed,
       r.revision, r.stars, r.comment, r.rated_at as "ratedAt",
       case when ruled.hidden then ruled.reason end as "hiddenBecause"
     from (select) as sole
     left join lateral (select * from course_rating r where r.course_id = $2 and r.teacher_id = $1
       order by r.revision desc limit 1) r on true
     ${ruling}`,
    [teacherId, courseId],
  );
  if (found === null) throw new Error('a row without a table was not returned');
  return found;
};

/** Says something of a course, in the place of what was said before. One teacher's own ratings take turns. */
export const addRating = async (
  tx: Tx,
  rating: RatingWords & { readonly teacherId: string; readonly courseId: string; readonly now: Instant },
): Promise<void> => {
  const { teacherId, courseId, stars, comment, now } = rating;
  const former = await ownRating(tx, teacherId, courseId);
  await rows(
    tx,
    `insert into course_rating (course_id, teacher_id, revision, stars, comment, rated_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [courseId, teacherId, (former.revision ?? 0) + 1, stars, comment, now],
  );
  await addVote(tx, courseId, votesMore(former.stars === null ? null : { stars: former.stars }, stars));
};

/** What somebody said of a course. Who it was stays with the platform: pages show stage and subject. */
export interface CommentRecord {
  readonly id: string;
  readonly stars: number;
  readonly comment: string;
  readonly ratedAt: Instant;
  readonly stage: Stage | null;
  readonly subject: string | null;
  readonly hiddenBecause: string | null;
  readonly title: string;
  readonly titleEn: string | null;
}

const commentColumns = `r.id, c.title, c.title_en as "titleEn", r.stars, r.comment, r.rated_at as "ratedAt", t.stage, t.subject,
  case when ruled.hidden then ruled.reason end as "hiddenBecause"`;

/** What each teacher said of a course last, where it has words. */
const said = `from course_rating r join teacher t on t.account_id = r.teacher_id join course c on c.id = r.course_id ${ruling}
     where r.comment is not null
       and not exists (select from course_rating later where later.course_id = r.course_id
         and later.teacher_id = r.teacher_id and later.revision > r.revision)`;

/** Newest ratings of each teacher that have a comment, newest first; hidden ones only for who may see them. */
export const commentsOn = (
  tx: Tx,
  courseId: string,
  limit: number,
  after: { readonly ratedAt: Instant; readonly id: string } | null,
  hiddenToo: boolean,
): Promise<CommentRecord[]> =>
  rows<CommentRecord>(
    tx,
    `select ${commentColumns}
     ${said} and r.course_id = $1
       and ($4 or ruled.hidden is not true)
       and ($2::timestamptz is null or r.rated_at < $2 or (r.rated_at = $2 and r.id > $3::uuid))
     order by r.rated_at desc, r.id limit $5`,
    [courseId, after?.ratedAt ?? null, after?.id ?? null, hiddenToo, limit],
  );

/** What is said of all courses, newest first: all of it or what is hidden, of courses with these words in title or number. */
export const commentsOfAll = (
  tx: Tx,
  limit: number,
  after: { readonly ratedAt: Instant; readonly id: string } | null,
  only: { readonly hidden: boolean; readonly course: string | null },
): Promise<CommentRecord[]> =>
  rows<CommentRecord>(
    tx,
    `select ${commentColumns}
     ${said}
       and (not $3 or ruled.hidden)
       and ($4::text is null or strpos(lower(concat_ws(' ', c.number, c.title, c.title_en)), lower($4)) > 0)
       and ($1::timestamptz is null or r.rated_at < $1 or (r.rated_at = $1 and r.id > $2::uuid))
     order by r.rated_at desc, r.id limit $5`,
    [after?.ratedAt ?? null, after?.id ?? null, only.hidden, only.course, limit],
  );

/** The comment of this id with its course, as long as it is what its author said last. */
export const findComment = (
  tx: Tx,
  id: string,
): Promise<(CommentRecord & { readonly courseId: string; readonly teacherId: string }) | null> =>
  row(
    tx,
    `select ${commentColumns}, r.course_id as "courseId", r.teacher_id as "teacherId"
     ${said} and r.id = $1`,
    [id],
  );

/** Hides what a teacher says of a course, also when it is worded anew, or shows it again. */
export const ruleOnComment = (
  tx: Tx,
  ruled: {
    readonly courseId: string;
    readonly teacherId: string;
    readonly hidden: boolean;
    readonly reason: string;
    readonly by: string;
    readonly now: Instant;
  },
): Promise<object[]> =>
  rows(
    tx,
    `insert into comment_ruling (course_id, teacher_id, hidden, reason, ruled_by, ruled_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [ruled.courseId, ruled.teacherId, ruled.hidden, ruled.reason, ruled.by, ruled.now],
  );

/** What courses are called, for the audit; unknown ids are left out. */
export const courseTitles = (
  tx: Tx,
  ids: readonly string[],
): Promise<{ id: string; title: string; titleEn: string | null }[]> =>
  rows(tx, `select id, title, title_en as "titleEn" from course where id = any($1::uuid[])`, [ids]);
