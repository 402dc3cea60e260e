import type { Instant } from '../kernel/instants.js';
import { notifySelecting } from '../messaging/messaging.store.js';
import { rows, type Tx } from '../platform/database.js';
import type { TermRecord } from '../terms/terms.store.js';
import { isDropped } from './dropped.store.js';

/**
 * Tells everybody who is enrolled in the term that study is open. Class by class and one by one (`offset 0`, `select`): the
 * planner would rather read the enrolments and selections of all years.
 */
export const tellStudyOpen = (tx: Tx, term: TermRecord, now: Instant): Promise<number> =>
  notifySelecting(
    tx,
    `select e.teacher_id, 'study.term_opens', jsonb_build_object('term', $2::text, 'termEn', $3::text,
       'closes', $4::text, 'courses', count(*)), $5::timestamptz, 'term_opens/' || $1::text
     from offering o cross join lateral (
       select teacher_id, offering_id from enrolment where offering_id = o.id and programme_id is null offset 0) e
     where o.term_id = $1::uuid and not (select ${isDropped}) group by e.teacher_id`,
    [term.id, term.name, term.nameEn, term.studyCloses.toISOString(), now],
  );

/** Enrolments follow their term when its study window is moved. How many did. */
export const followStudyWindow = async (tx: Tx, termIds: readonly string[]): Promise<number> => {
  const moved = await rows(
    tx,
    `update enrolment e set study_opens = t.study_opens, study_closes = t.study_closes
     from offering o join term t on t.id = o.term_id
     where o.id = e.offering_id and t.id = any($1::uuid[]) and e.programme_id is null
       and (e.study_opens, e.study_closes) is distinct from (t.study_opens, t.study_closes) returning e.id`,
    [termIds],
  );
  return moved.length;
};
