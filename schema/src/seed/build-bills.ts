import type { Instant } from '../kernel/instants.js';
import { rows } from '../platform/database.js';
import { billTerm } from '../selection/bill.store.js';
import { takePayments } from '../selection/payment.store.js';
import { termsByIds } from '../terms/terms.store.js';
import { insertEnrolments } from './build-selections.js';
import { offeredIn, offeringId, termId } from './build-terms.js';
import { DISTRICT_TERMS, LAST_YEARS_TERM, TERMS, type TermContent } from './content/calendar.js';
import type { Site } from './world.js';

/** S13, S14: what of a district's training is paid so far: bills of schools whose forms came in first. */
const buildDistrictBills = async (site: Site, districtAdmin: string): Promise<void> => {
  const { tx } = site;
  const [term] = await termsByIds(tx, [termId('yuexiu-paying')]);
  if (term === undefined) return;
  await billTerm(tx, term, term.finalPublished);
  const [handedIn, paid] = [site.at([-6, '10:00']), site.at([-5, '15:00'])];
  await rows(
    tx,
    `insert into declaration_form (term_id, school_id, handed_in_at, registered_by)
     select term_id, school_id, $2::timestamptz, $3::uuid from bill where term_id = $1 order by number limit 2`,
    [term.id, handedIn, districtAdmin],
  );
  const [first] = await rows<{ id: string; amount: number }>(
    tx,
    `select id, training_fen + material_fen as amount from bill where term_id = $1 order by number limit 1`,
    [term.id],
  );
  if (first === undefined) return;
  const payment = { billId: first.id, amountFen: first.amount, reference: 'QP-0001', paidOn: null };
  await takePayments(tx, [payment], { by: districtAdmin, now: paid });
  await enrolSettled(site, paid);
};

/** S13: who owes nothing studies. */
const enrolSettled = async (site: Site, at: Instant): Promise<void> => {
  const settled = await rows<{ teacherId: string; offeringId: string }>(
    site.tx,
    `select s.teacher_id as "teacherId", o.id as "offeringId" from selection s join offering o on o.id = s.offering_id
     where s.term_id = $1 and (s.paid_at is not null or o.training_fee_fen + o.material_fee_fen = 0) order by 2, 1`,
    [termId('yuexiu-paying')],
  );
  const term = DISTRICT_TERMS.find(({ key }) => key === 'yuexiu-paying');
  if (term === undefined) return;
  const seats = offeredIn(term.key).flatMap((course) =>
    settled
      .filter(({ offeringId: id }) => id === offeringId(course.key, term.key))
      .map(({ teacherId }) => ({ teacher: { id: teacherId }, course })),
  );
  await insertEnrolments(site, term, seats, at);
};

/** S13: the studied term, and last year's, were billed when their lists were final, forms handed in, everything paid. */
export const buildBills = async (site: Site, cityAdmin: string, districtAdmin: string): Promise<void> => {
  await buildDistrictBills(site, districtAdmin);

  await payTerm(site, TERMS[1], cityAdmin);
  if (site.extent.lastYear) await payTerm(site, LAST_YEARS_TERM, cityAdmin);
};

const payTerm = async (site: Site, { key, paymentOpens }: TermContent, cityAdmin: string): Promise<void> => {
  const { tx } = site;
  const [term] = await termsByIds(tx, [termId(key)]);
  if (term === undefined) return;
  await billTerm(tx, term, term.finalPublished);
  const [opened] = paymentOpens;
  const [handedIn, paid] = [site.at([opened + 2, '10:00']), site.at([opened + 3, '15:00'])];
  await rows(
    tx,
    `insert into declaration_form (term_id, school_id, handed_in_at, registered_by)
     select distinct term_id, school_id, $2::timestamptz, $3::uuid from bill where term_id = $1`,
    [term.id, handedIn, cityAdmin],
  );
  await rows(
    tx,
    `insert into bill_payment (bill_id, amount_fen, reference, registered_at, registered_by)
     select id, training_fen + material_fen, to_char($2::timestamptz, 'YYYYMMDD') || lpad((row_number() over (order by number))::text, 6, '0'),
       $2, $3 from bill where term_id = $1`,
    [term.id, paid, cityAdmin],
  );
  // what costs nothing is settled, too
  await rows(tx, `update selection set paid_at = $2 where term_id = $1 and paid_at is null`, [term.id, paid]);
};
