import type { Refused } from '../kernel/refusals.js';
import type { Instant } from '../kernel/instants.js';
import { row, rows, type Tx } from '../platform/database.js';
import { lockTeachers } from './press.store.js';
import { noSuchPlace, type PlaceOutcome } from './waiting.rules.js';
import { endPlaces } from './waiting.store.js';

/** A place in the line for a seat, with how many come before and how many wait in all. */
export interface PlaceRecord {
  readonly id: string;
  readonly teacherId: string;
  readonly termId: string;
  readonly offeringId: string;
  readonly joinedAt: Instant;
  /** 1 is the next */
  readonly place: number;
  readonly length: number;
}

const placeColumns = `w.id, w.teacher_id as "teacherId", w.term_id as "termId", w.offering_id as "offeringId",
  w.joined_at as "joinedAt",
  (select count(*) from waiting_place o where o.offering_id = w.offering_id and o.ended_at is null
     and o.number <= w.number) as place,
  (select count(*) from waiting_place o where o.offering_id = w.offering_id and o.ended_at is null) as length`;

/** The lines a teacher stands in, who came first first. */
export const placesOf = (tx: Tx, teacherId: string): Promise<PlaceRecord[]> =>
  rows<PlaceRecord>(
    tx,
    `select ${placeColumns} from waiting_place w where w.teacher_id = $1 and w.ended_at is null order by w.number`,
    [teacherId],
  );

/** How many wait for a seat of each of these classes; who has no line is left out. */
export const lineLengths = async (tx: Tx, offeringIds: readonly string[]): Promise<Map<string, number>> => {
  const found = await rows<{ id: string; length: number }>(
    tx,
    `select offering_id as id, count(*) as length from waiting_place
     where offering_id = any($1::uuid[]) and ended_at is null group by offering_id`,
    [offeringIds],
  );
  return new Map(found.map(({ id, length }) => [id, length]));
};

/** Takes a teacher out of a line; the term of the place, also when it was left before: a repeated press is no error. */
export const leaveLine = async (
  tx: Tx,
  leave: { readonly placeId: string; readonly teacherId: string; readonly now: Instant },
): Promise<string | Refused> => {
  await lockTeachers(tx, [leave.teacherId]);
  const found = await row<{ termId: string; outcome: PlaceOutcome | null }>(
    tx,
    `select term_id as "termId", outcome from waiting_place where id = $1 and teacher_id = $2`,
    [leave.placeId, leave.teacherId],
  );
  if (found === null || (found.outcome !== null && found.outcome !== 'left')) return noSuchPlace();
  await endPlaces(tx, [{ id: leave.placeId, outcome: 'left', reason: null }], leave.now);
  return found.termId;
};
