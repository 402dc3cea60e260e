import { row, rows, type Tx } from '../platform/database.js';
import type { TermPlanned } from './calendar.rules.js';
import { termColumns, type TermRecord } from './terms.store.js';

/** The terms of the city (null) or a district, newest first (S14). */
export const termsOfOwner = (tx: Tx, districtId: string | null): Promise<TermRecord[]> =>
  rows<TermRecord>(
    tx,
    `select ${termColumns} from term t where t.district_id is not distinct from $1::uuid
     order by t.first_opens desc, t.id`,
    [districtId],
  );

/** The same, held until the transaction ends: neither another admin nor the clockwork moves meanwhile. */
export const lockTerms = async (tx: Tx, districtId: string | null): Promise<TermRecord[]> => {
  // a district that has no term yet is held itself
  await rows(tx, `select from organisation where id = $1 for no key update`, [districtId]);
  await rows(
    tx,
    `select from term where district_id is not distinct from $1::uuid order by id for no key update`,
    [districtId],
  );
  return termsOfOwner(tx, districtId);
};

const planned = (plan: TermPlanned): unknown[] => [
  plan.firstOpens,
  plan.firstCloses,
  plan.resultsArranged,
  plan.firstPublished,
  plan.makeupOpens,
  plan.makeupCloses,
  plan.finalPublished,
  plan.noticeAvailable,
  plan.paymentOpens,
  plan.paymentCloses,
  plan.studyOpens,
  plan.studyCloses,
  plan.minimumClass,
  plan.tvLimitHours,
  plan.riskDays,
];

const plannedColumns = `first_opens, first_closes, results_arranged, first_published, makeup_opens, makeup_closes,
  final_published, notice_available, payment_opens, payment_closes, study_opens, study_closes, minimum_class,
  tv_limit_hours, risk_days`;

/** Sets a term anew (S1); hold the terms first. */
export const writePlan = async (tx: Tx, termId: string, plan: TermPlanned): Promise<void> => {
  await rows(
    tx,
    `update term set (${plannedColumns}, revision) = (select $2::timestamptz, $3::timestamptz, $4::timestamptz,
       $5::timestamptz, $6::timestamptz, $7::timestamptz, $8::timestamptz, $9::timestamptz, $10::timestamptz,
       $11::timestamptz, $12::timestamptz, $13::timestamptz, $14::smallint, $15::numeric, $16::smallint, revision + 1)
     where id = $1`,
    [termId, ...planned(plan)],
  );
};

export interface NewTerm {
  readonly code: string;
  readonly year: number;
  readonly name: string;
  readonly nameEn: string;
}

/**
 * Makes a term with the scoring and city time of the owner's newest one, or of the city's (L3); null when there is none
 * to copy them from. Codes are the platform's, so a district's stands before its own: bills bear it (S13, S14).
 */
export const insertTerm = async (
  tx: Tx,
  term: NewTerm,
  plan: TermPlanned,
  districtId: string | null,
): Promise<string | null> => {
  const made = await row<{ id: string }>(
    tx,
    `insert into term (code, year, name, name_en, ${plannedColumns}, district_id, city_zone, score_policy)
     select coalesce((select code || '-' from organisation where id = $20::uuid), '') || $1::text, $2, $3, $4, $5, $6, $7,
       $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, t.city_zone, t.score_policy
     from term t where t.district_id is null or t.district_id = $20
     order by t.district_id nulls last, t.first_opens desc limit 1 returning id`,
    [term.code, term.year, term.name, term.nameEn, ...planned(plan), districtId],
  );
  return made?.id ?? null;
};

/** One term as it is now. */
export const termById = (tx: Tx, id: string): Promise<TermRecord | null> =>
  row<TermRecord>(tx, `select ${termColumns} from term t where t.id = $1`, [id]);
