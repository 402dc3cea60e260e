import type { Instant } from '../kernel/instants.js';
import { rows, type Tx } from '../platform/database.js';
import { lockTeachers } from './press.store.js';
import { closeLines, promoteWaiting } from './waiting.store.js';

/** S4: gives seats that were kept because the first of the line was busy: waits for that press to end, then promotes. */
export const promoteKept = async (tx: Tx, offeringIds: readonly string[], now: Instant): Promise<void> => {
  const first = await rows<{ teacherId: string }>(
    tx,
    `select distinct on (offering_id) teacher_id as "teacherId" from waiting_place
     where offering_id = any($1::uuid[]) and ended_at is null order by offering_id, number`,
    [offeringIds],
  );
  await lockTeachers(
    tx,
    first.map(({ teacherId }) => teacherId),
  );
  await promoteWaiting(tx, offeringIds, now);
};

/** Serves every line that could not be served when its seats came free: between the rounds nothing moves (S3). */
export const serveLines = async (tx: Tx, now: Instant): Promise<void> => {
  const found = await rows<{ id: string }>(
    tx,
    `select distinct o.id from waiting_place w join offering o on o.id = w.offering_id join term t on t.id = o.term_id
     where w.ended_at is null and (o.seats is null or o.selected < o.seats)
       and $1 >= t.first_opens and $1 < t.makeup_closes`,
    [now],
  );
  if (found.length > 0)
    await promoteKept(
      tx,
      found.map(({ id }) => id),
      now,
    );
};

/** The line ends with the makeup round: nobody can be given a seat any more. How many waited. */
export const closeLinesOfPast = async (tx: Tx, now: Instant): Promise<number> => {
  const found = await rows<{ id: string }>(
    tx,
    `select distinct w.offering_id as id from waiting_place w join term t on t.id = w.term_id
     where w.ended_at is null and t.makeup_closes <= $1`,
    [now],
  );
  return closeLines(
    tx,
    found.map(({ id }) => id),
    'selectionOver',
    now,
  );
};
