import type { Instant } from '../kernel/instants.js';
import { rows, type Tx } from '../platform/database.js';
import { lockClasses } from './press.store.js';
import { closeLines } from './waiting.store.js';

export interface DroppedSelection {
  readonly selectionId: string;
  readonly teacherId: string;
  readonly offeringId: string;
}

/**
 * S2: cancels classes: everybody's selection of them ends with the reason and by nobody, so that nobody pays for it;
 * their seats are free and nobody waits for one any more. What was cancelled before stays as it was.
 */
export const cancelClass = async (
  tx: Tx,
  offeringIds: readonly string[],
  now: Instant,
): Promise<DroppedSelection[]> => {
  if (offeringIds.length === 0) return [];
  // Teachers before classes, each in the order of ids, as everywhere.
  await rows(
    tx,
    `select from teacher where account_id in
       (select teacher_id from selection where offering_id = any($1::uuid[]) and dropped_at is null)
     order by account_id for no key update`,
    [offeringIds],
  );
  await lockClasses(tx, offeringIds);
  const dropped = await rows<DroppedSelection>(
    tx,
    `with class as (
       update offering set cancelled_at = $2, selected = 0
       where id = any($1::uuid[]) and cancelled_at is null returning id
     ), dropped as (
       update selection set dropped_at = $2, drop_reason = 'class_cancelled'
       where offering_id = any($1::uuid[]) and offering_id in (select id from class) and dropped_at is null
       returning id, teacher_id, offering_id
     )
     select id as "selectionId", teacher_id as "teacherId", offering_id as "offeringId" from dropped
     order by teacher_id, offering_id`,
    [offeringIds, now],
  );
  await closeLines(tx, offeringIds, 'classCancelled', now);
  return dropped;
};
