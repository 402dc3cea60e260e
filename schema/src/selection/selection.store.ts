import type { Instant } from '../kernel/instants.js';
import type { Refused } from '../kernel/refusals.js';
import { row, rows, type Tx } from '../platform/database.js';
import { classFull } from './selection.rules.js';

/**
 * Makes this teacher's presses wait for each other until the transaction ends: limits that count what a teacher has
 * (S8, S9) hold however many devices press at once. Everything read afterwards is up to date. Always before offerings.
 */
export const lockTeacher = async (tx: Tx, teacherId: string): Promise<void> => {
  await rows(tx, `select from teacher where account_id = $1 for no key update`, [teacherId]);
};

/** Takes a selection off its teacher's list and gives the seat back; false when it was not on the list any more. */
export const dropSelection = async (
  tx: Tx,
  drop: {
    readonly selectionId: string;
    readonly teacherId: string;
    readonly by: string;
    readonly now: Instant;
  },
): Promise<boolean> => {
  const dropped = await row<{ id: string }>(
    tx,
    `with dropped as (
       update selection set dropped_at = $3, dropped_by = $4
       where id = $1 and teacher_id = $2 and dropped_at is null
       returning id, offering_id
     ), seat as (
       update offering set selected = selected - 1 from dropped where offering.id = dropped.offering_id
     )
     select id from dropped`,
    [drop.selectionId, drop.teacherId, drop.now, drop.by],
  );
  return dropped !== null;
};

/** The term of a selection that this teacher took off the list: a repeated press is no error. Null for any other. */
export const termOfDropped = async (
  tx: Tx,
  selectionId: string,
  teacherId: string,
): Promise<string | null> => {
  const dropped = await row<{ termId: string }>(
    tx,
    `select term_id as "termId" from selection where id = $1 and teacher_id = $2 and dropped_by = $2`,
    [selectionId, teacherId],
  );
  return dropped?.termId ?? null;
};

/**
 * Locks these offerings in one order for everybody and tells whether one of them has no seat left (S4). Before anything
 * is written that could not be taken back; the seats stay free for this transaction until it ends.
 */
export const holdSeats = async (tx: Tx, offeringIds: readonly string[]): Promise<Refused | null> => {
  const held = await rows<{ seats: number | null; selected: number }>(
    tx,
    `select seats, selected from offering where id = any($1::uuid[]) order by id for no key update`,
    [offeringIds],
  );
  const full = held.find(({ seats, selected }) => seats !== null && selected >= seats);
  return full?.seats == null ? null : classFull(full.seats);
};

export interface BundleSelections {
  readonly teacherId: string;
  readonly termId: string;
  readonly bundleId: string;
  readonly items: readonly { readonly offeringId: string; readonly category: string }[];
  readonly now: Instant;
}

/**
 * Puts a confirmed bundle on the teacher's list (D5), seats counted, in one statement. Call `holdSeats` for the same
 * offerings first. What is on the list already stays as it is and takes no second seat.
 */
export const addBundleSelections = async (tx: Tx, bundle: BundleSelections): Promise<void> => {
  await rows(
    tx,
    `with added as (
       insert into selection (teacher_id, term_id, offering_id, source, bundle_id, category, picked_at)
       select $1, $2, offering_id, 'bundle', $3, category, $6
       from unnest($4::uuid[], $5::text[]) as item (offering_id, category)
       on conflict (teacher_id, offering_id) where dropped_at is null do nothing
       returning offering_id
     )
     update offering set selected = selected + 1 from added where offering.id = added.offering_id`,
    [
      bundle.teacherId,
      bundle.termId,
      bundle.bundleId,
      bundle.items.map(({ offeringId }) => offeringId),
      bundle.items.map(({ category }) => category),
      bundle.now,
    ],
  );
};

/** Counts every class anew from its active selections, the source of the count; returns how many were wrong. */
export const recountSeats = async (tx: Tx): Promise<number> => {
  const corrected = await rows(
    tx,
    `update offering set selected = counted.active
     from (select o.id, count(s.id) as active from offering o
       left join selection s on s.offering_id = o.id and s.dropped_at is null group by o.id) counted
     where counted.id = offering.id and offering.selected <> counted.active returning offering.id`,
  );
  return corrected.length;
};
