import type { Instant } from '../kernel/instants.js';
import { rows, type Tx } from '../platform/database.js';
import type { Picked } from './selection.rules.js';

/** A course that is planned and not on the list. */
export interface PlannedRecord extends Picked {
  readonly plannedAt: Instant;
}

/** What a teacher plans, in all terms, in the order in which it was planned. */
export const plansOf = (tx: Tx, teacherId: string): Promise<PlannedRecord[]> =>
  rows<PlannedRecord>(
    tx,
    `select p.offering_id as "offeringId", o.term_id as "termId", t.year, o.hours, o.terminals,
       c.public_topic as "publicTopic", c.title, c.title_en as "titleEn", p.planned_at as "plannedAt"
     from planned_course p join offering o on o.id = p.offering_id join term t on t.id = o.term_id
     join course c on c.id = o.course_id
     where p.teacher_id = $1 and not exists (select from selection s
       where s.teacher_id = p.teacher_id and s.offering_id = p.offering_id and s.dropped_at is null)
     order by p.planned_at, p.offering_id`,
    [teacherId],
  );

/** Notes a plan; a repeated one keeps its place. */
export const addPlan = async (
  tx: Tx,
  plan: { readonly teacherId: string; readonly offeringId: string; readonly now: Instant },
): Promise<void> => {
  await rows(
    tx,
    `insert into planned_course (teacher_id, offering_id, planned_at) values ($1, $2, $3) on conflict do nothing`,
    [plan.teacherId, plan.offeringId, plan.now],
  );
};

/** Forgets a plan; what is not planned stays so. */
export const removePlan = async (tx: Tx, teacherId: string, offeringId: string): Promise<void> => {
  await rows(tx, `delete from planned_course where teacher_id = $1 and offering_id = $2`, [
    teacherId,
    offeringId,
  ]);
};
