import { row, type Tx } from '../platform/database.js';
import type { StudyWindow } from './watching.rules.js';

/**
 * S2, S3, D5: what was taken off the list is not studied, by whomever and whyever it was dropped; chosen again, it goes on
 * where it stopped, once nothing is owed (S13, `mayStudySeat`). The history of selections says so by itself, in the very
 * transaction of the drop; who was enrolled without ever choosing is not concerned.
 */
const held = (dropped: string): string => `exists (
  select from selection held join offering seat on seat.id = held.offering_id
  where held.teacher_id = ${dropped}.teacher_id and held.offering_id = ${dropped}.offering_id and held.dropped_at is null
    and (held.bundle_id is not null or held.paid_at is not null or seat.training_fee_fen + seat.material_fee_fen = 0))`;

const gone = `selection gone
  where gone.teacher_id = e.teacher_id and gone.offering_id = e.offering_id and gone.dropped_at is not null
    and not ${held('gone')}`;

/** For statements about an enrolment of the alias `e`: whether its course was taken off the list and is not studied now. */
export const isDropped = `exists (select from ${gone})`;

/** The same joined, with when (`dropped.at`) and whether it was chosen again and is owed (`dropped.owed`). */
export const whenDropped = `left join lateral (
  select gone.dropped_at as at,
    exists (select from selection again where again.teacher_id = gone.teacher_id
      and again.offering_id = gone.offering_id and again.dropped_at is null) as owed
  from ${gone} order by gone.dropped_at desc limit 1) dropped on true`;

/** What a learner keeps seeing of a course: while it is on the list, and for good once it is passed. */
export const isLearnt = `(exists (select from passing learnt where learnt.enrolment_id = e.id) or not ${isDropped})`;

/** Whether the course was ever taken off the list: the little that is asked of everybody before `readDropped`. */
export const wasEverDropped = `exists (select from selection gone
  where gone.teacher_id = e.teacher_id and gone.offering_id = e.offering_id and gone.dropped_at is not null)`;

export type Dropped = Pick<StudyWindow, 'droppedAt' | 'owed'>;

export const neverDropped: Dropped = { droppedAt: null, owed: false };

/** How an enrolment stands that was ever dropped. */
export const readDropped = async (tx: Tx, enrolmentId: string): Promise<Dropped> =>
  (await row<Dropped>(
    tx,
    `select dropped.at as "droppedAt", coalesce(dropped.owed, false) as owed from enrolment e ${whenDropped}
     where e.id = $1`,
    [enrolmentId],
  )) ?? neverDropped;
