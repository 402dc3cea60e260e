import { rows, type Tx } from '../platform/database.js';
import { prepared } from '../platform/prepared.js';
import type { Hours } from '../kernel/hours.js';
import { calendarInstants, type CalendarInstant, type FullCalendar } from './calendar.rules.js';
import type { OwnedTerm } from './owner.rules.js';

/** A term as features read it. */
export interface TermRecord extends FullCalendar, OwnedTerm {
  readonly id: string;
  readonly code: string;
  readonly year: number;
  readonly name: string;
  readonly nameEn: string;
  /** S8 */
  readonly tvLimitHours: Hours;
  /** S2 */
  readonly minimumClass: number;
  /** days before the first round closes from which a class under its minimum is shown as at risk */
  readonly riskDays: number;
  readonly revision: number;
}

/** The columns of a TermRecord of the table alias `t`, for statements that join terms to something. */
export const termColumns = `t.id, t.code, t.district_id as "districtId", t.year, t.name, t.name_en as "nameEn",
  t.first_opens as "firstOpens", t.first_closes as "firstCloses", t.results_arranged as "resultsArranged",
  t.first_published as "firstPublished", t.makeup_opens as "makeupOpens", t.makeup_closes as "makeupCloses",
  t.final_published as "finalPublished", t.notice_available as "noticeAvailable",
  t.payment_opens as "paymentOpens", t.payment_closes as "paymentCloses",
  t.study_opens as "studyOpens", t.study_closes as "studyCloses", t.tv_limit_hours as "tvLimitHours",
  t.minimum_class as "minimumClass", t.risk_days as "riskDays", t.revision`;

/** All terms, newest first, as one value of a statement about something else; read by `termsFromJson`. */
export const termsAsJson = `(select json_agg(row_to_json(known)) from (
  select ${termColumns} from term t order by t.first_opens desc, t.id) known)`;

/** A term as JSON tells it. */
export type ToldTerm = Omit<TermRecord, CalendarInstant> & Readonly<Record<CalendarInstant, string>>;

export const termsFromJson = (told: readonly ToldTerm[]): TermRecord[] =>
  told.map((term) => ({
    ...term,
    ...(Object.fromEntries(calendarInstants.map((name) => [name, new Date(term[name])])) as Record<
      CalendarInstant,
      Date
    >),
  }));

/** S14: the terms of the alias `t` that people of this lineage (an SQL array) know of: the city's and their district's. */
export const knownTo = (lineage: string): string =>
  `(t.district_id is null or t.district_id = any(${lineage}))`;

/** S14: the terms of the alias `t` that an organisation (an SQL id) runs itself, the city or a district. */
export const runBy = (organisation: string): string =>
  `t.district_id is not distinct from (select id from organisation where id = ${organisation} and kind = 'district')`;

/** Every term of the city and the districts, newest first. */
export const allTerms = (tx: Tx): Promise<TermRecord[]> => rows<TermRecord>(tx, allTermsText);

const allTermsText = prepared(
  'all-terms',
  `select ${termColumns} from term t order by t.first_opens desc, t.id`,
);

/** The terms that people of a lineage know of (S14), newest first: four a year, so that all of them are a page. */
export const termsKnownTo = (tx: Tx, lineage: readonly string[]): Promise<TermRecord[]> =>
  rows<TermRecord>(
    tx,
    `select ${termColumns} from term t where ${knownTo('$1::uuid[]')} order by t.first_opens desc, t.id`,
    [lineage],
  );

/** The terms of these ids; unknown ids are left out. */
export const termsByIds = (tx: Tx, ids: readonly string[]): Promise<TermRecord[]> =>
  rows<TermRecord>(tx, `select ${termColumns} from term t where t.id = any($1::uuid[])`, [ids]);

/** What terms are called, by id. */
export const termNames = (
  tx: Tx,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly name: string; readonly nameEn: string }[]> =>
  rows(tx, `select id, name, name_en as "nameEn" from term where id = any($1::uuid[])`, [ids]);
