import { rows, type Tx } from '../platform/database.js';
import type { CountedCourse } from '../selection/bundle.rules.js';

/** A teacher in a programme. */
export interface Participant {
  readonly teacherId: string;
  readonly programmeId: string;
}

export interface PassedInProgramme extends Participant {
  readonly subject: string | null;
  readonly courses: readonly CountedCourse[];
}

/**
 * What these teachers have passed of their programmes. Their rows are locked first: when two transactions pass the last
 * two courses at once, the later one sees both.
 */
export const readPassedInProgrammes = async (
  tx: Tx,
  participants: readonly Participant[],
): Promise<PassedInProgramme[]> => {
  const teachers = participants.map(({ teacherId }) => teacherId);
  await rows(
    tx,
    `select from teacher where account_id = any($1::uuid[]) order by account_id for no key update`,
    [teachers],
  );
  return rows<PassedInProgramme>(
    tx,
    `select e.teacher_id as "teacherId", e.programme_id as "programmeId", t.subject,
       jsonb_agg(jsonb_build_object('category', pc.category, 'hours', p.hours)) as courses
     from (select distinct * from unnest($1::uuid[], $2::uuid[]) as asked (teacher_id, programme_id)) asked
     join enrolment e using (teacher_id, programme_id)
     join passing p on p.enrolment_id = e.id
     join programme_course pc on pc.programme_id = e.programme_id and pc.offering_id = e.offering_id
     join teacher t on t.account_id = e.teacher_id
     where not exists (
       select from class_result r where r.offering_id = e.offering_id and r.teacher_id = e.teacher_id
         and not r.passed and not exists (select from class_result later where later.offering_id = r.offering_id
           and later.teacher_id = r.teacher_id and later.round > r.round))
     group by e.teacher_id, e.programme_id, t.subject`,
    [teachers, participants.map(({ programmeId }) => programmeId)],
  );
};
