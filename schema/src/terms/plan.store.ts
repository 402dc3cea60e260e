import { row, rows, type Tx } from '../platform/database.js';
import type { TermPlanned } from './calendar.rules.js';
import { termColumns, type TermRecord } from './terms.store.js';

/** Every term, held until the transaction ends: neither another admin nor the clockwork moves meanwhile. */
export const lockTerms = async (tx: Tx): Promise<TermRecord[]> => {
  await rows(tx, `select from term order by id for no key update`);
  return rows<TermRecord>(tx, `select ${termColumns} from term t order by t.first_opens desc, t.id`);
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

/** Makes a term with the scoring and city time of the newest one (L3); null when there is none to copy them from. */
export const insertTerm = async (tx: Tx, term: NewTerm, plan: TermPlanned): Promise<string | null> => {
  const made = await row<{ id: string }>(
    tx,
    `insert into term (code, year, name, name_en, ${plannedColumns}, city_zone, score_policy)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, t.city_zone, t.score_policy
     from term t order by t.first_opens desc limit 1 returning id`,
    [term.code, term.year, term.name, term.nameEn, ...planned(plan)],
  );
  return made?.id ?? null;
};

/** One term as it is now. */
export const termById = (tx: Tx, id: string): Promise<TermRecord | null> =>
  row<TermRecord>(tx, `select ${termColumns} from term t where t.id = $1`, [id]);
