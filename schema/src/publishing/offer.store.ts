import { row, rows, type Tx } from '../platform/database.js';
import type { Instant } from '../kernel/instants.js';
import type { Offer, OfferStanding } from './offer.rules.js';

/**
 * Offers a course in a term; null when it stands there already. What was withdrawn before, or cancelled with nobody
 * left in it, is offered anew. Who charges is who charged for the organisation's courses before, else itself (S13).
 */
export const insertOffer = async (
  tx: Tx,
  courseId: string,
  termId: string,
  offer: Offer,
): Promise<string | null> => {
  if (offer.trainingFeeFen + offer.materialFeeFen > 0)
    await rows(
      tx,
      `update course c set charging_id = coalesce(
         (select o.charging_id from course o where o.declaring_id = c.declaring_id and o.charging_id is not null
          order by o.published_at desc limit 1), c.declaring_id)
       where c.id = $1 and c.charging_id is null`,
      [courseId],
    );
  const made = await row<{ id: string }>(
    tx,
    `insert into offering as o (term_id, course_id, board, hours, terminals, training_fee_fen, material_fee_fen, seats)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (term_id, course_id) do update set board = excluded.board, hours = excluded.hours,
       terminals = excluded.terminals, training_fee_fen = excluded.training_fee_fen,
       material_fee_fen = excluded.material_fee_fen, seats = excluded.seats, cancelled_at = null
     where o.cancelled_at is not null and o.selected = 0
     returning id`,
    [
      termId,
      courseId,
      offer.board,
      offer.hours,
      offer.terminals,
      offer.trainingFeeFen,
      offer.materialFeeFen,
      offer.seats,
    ],
  );
  return made?.id ?? null;
};

/** An offering with its row locked, so that nobody picks it while it is decided about. */
export const lockOffer = (
  tx: Tx,
  offeringId: string,
): Promise<
  | (OfferStanding & {
      readonly courseId: string;
      readonly termId: string;
      readonly cancelledAt: Instant | null;
    })
  | null
> =>
  row(
    tx,
    `select o.course_id as "courseId", o.term_id as "termId", o.selected, o.cancelled_at as "cancelledAt",
       (select count(*) from enrolment e where e.offering_id = o.id) as enrolled,
       exists (select from programme_course p where p.offering_id = o.id) as "inProgramme"
     from offering o where o.id = $1 for update of o`,
    [offeringId],
  );

export const withdrawOffer = async (tx: Tx, offeringId: string, now: Instant): Promise<void> => {
  await rows(tx, `update offering set cancelled_at = $2 where id = $1`, [offeringId, now]);
};
