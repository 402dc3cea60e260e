import { rows, type Tx } from '../platform/database.js';

/** What changes of an offering without anybody editing it. */
export interface TallyRow {
  readonly id: string;
  readonly courseId: string;
  readonly selected: number;
  readonly votes: number;
  readonly stars: number;
}

export interface SubjectChoices {
  readonly offeringId: string;
  readonly subject: string;
  readonly chosen: number;
}

/** How many teachers of each subject have chosen each course of a term: it reads all selections, so ask seldom. */
export const readSubjectChoices = (tx: Tx, termId: string): Promise<SubjectChoices[]> =>
  rows<SubjectChoices>(
    tx,
    `select s.offering_id as "offeringId", t.subject, count(*)::int as chosen
     from selection s join teacher t on t.account_id = s.teacher_id
     where s.term_id = $1 and s.dropped_at is null and t.subject is not null
     group by s.offering_id, t.subject`,
    [termId],
  );

/** A vote given or changed: how many votes and stars a course has more. */
export const addVote = async (
  tx: Tx,
  courseId: string,
  more: { readonly votes: number; readonly stars: number },
): Promise<void> => {
  await rows(
    tx,
    `insert into course_standing (course_id, votes, stars) values ($1, 0, 0) on conflict (course_id) do nothing`,
    [courseId],
  );
  await rows(tx, `update course_standing set votes = votes + $2, stars = stars + $3 where course_id = $1`, [
    courseId,
    more.votes,
    more.stars,
  ]);
};
