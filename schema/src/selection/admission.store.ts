import type { Hours, HourKind } from '../kernel/hours.js';
import type { Instant } from '../kernel/instants.js';
import { rows, type Tx } from '../platform/database.js';
import { knownTo } from '../terms/terms.store.js';
import { inOrder, isNothing, matchesOf } from './list-search.store.js';

/** A line of the admission list (S15). */
export interface AdmissionRecord {
  readonly selectionId: string;
  readonly termCode: string;
  readonly districtName: string | null;
  readonly districtNameEn: string | null;
  readonly schoolName: string;
  readonly schoolNameEn: string | null;
  readonly chargingName: string | null;
  readonly chargingNameEn: string | null;
  readonly subject: string | null;
  readonly studyNumber: string;
  readonly name: string;
  readonly courseNumber: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly attribute: string | null;
  readonly hourKind: HourKind;
  readonly hours: Hours;
  readonly trainingFeeFen: number;
  readonly materialFeeFen: number;
  readonly paid: boolean;
}

export interface AdmissionPlace {
  readonly studyNumber: string;
  readonly termCode: string;
  readonly courseNumber: string;
}

export interface AdmissionsAsked {
  /** whose people: a school, a district or the city */
  readonly organisationId: string;
  /** null for every term */
  readonly termId: string | null;
  /** only terms whose results were final then (S12); null: what is selected in any */
  readonly finalBy: Instant | null;
  /** a LIKE pattern for name, number or course */
  readonly pattern: string | null;
  readonly after: AdmissionPlace | null;
  readonly limit: number;
}

/** S14: of the terms that the organisation $1 knows of. */
const known = knownTo('(select lineage from organisation where id = $1)::uuid[]');

/** Who selected what beneath an organisation, by study number, term and course; classes that were cancelled are left out. */
export const pageAdmissions = async (tx: Tx, asked: AdmissionsAsked): Promise<AdmissionRecord[]> => {
  const matches = asked.pattern === null ? null : await matchesOf(tx, { ...asked, fact: 'selected' });
  if (matches !== null && isNothing(matches)) return [];
  const found = matches?.few === true ? matches : null;
  return rows<AdmissionRecord>(
    tx,
    inOrder(
      found,
      'selection',
      `select s.id as "selectionId", t.code as "termCode", district.name as "districtName",
       district.name_en as "districtNameEn", school.name as "schoolName", school.name_en as "schoolNameEn",
       charging.name as "chargingName", charging.name_en as "chargingNameEn", me.subject,
       me.study_number as "studyNumber", a.name, c.number as "courseNumber", c.title, c.title_en as "titleEn",
       c.attribute, c.hour_kind as "hourKind", o.hours, o.training_fee_fen as "trainingFeeFen",
       o.material_fee_fen as "materialFeeFen", s.paid_at is not null as paid
     from teacher me
     join account a on a.id = me.account_id
     join organisation school on school.id = me.school_id
     left join organisation district on district.id = school.parent_id and district.kind = 'district'
     join ${found === null ? 'selection' : 'hit'} s on s.teacher_id = me.account_id and s.dropped_at is null
     join term t on t.id = s.term_id and ${known}
     join offering o on o.id = s.offering_id and o.cancelled_at is null
     join course c on c.id = o.course_id
     left join organisation charging on charging.id = c.charging_id
     where me.school_id = any(array(select id from organisation where $1::uuid = any(lineage)))
       and ($2::uuid is null or s.term_id = $2)
       and ($3::timestamptz is null or t.final_published <= $3)
       and ($4::text is null or a.name like $4 or me.study_number like $4 or c.title like $4 or c.number like $4)
       and ($5::text is null or (me.study_number >= $5 and (me.study_number, t.code, c.number) > ($5, $6::text, $7::text)))`,
    ),
    [
      asked.organisationId,
      asked.termId,
      asked.finalBy,
      asked.pattern,
      asked.after?.studyNumber ?? null,
      asked.after?.termCode ?? null,
      asked.after?.courseNumber ?? null,
      asked.limit,
      ...(found === null ? [] : [found.people, found.courses]),
    ],
  );
};

/** How many lines all pages together have. */
export const countAdmissions = async (
  tx: Tx,
  asked: Pick<AdmissionsAsked, 'organisationId' | 'termId' | 'finalBy'>,
): Promise<number> => {
  const [counted] = await rows<{ lines: number }>(
    tx,
    `select count(*) as lines from teacher me
     join selection s on s.teacher_id = me.account_id and s.dropped_at is null
     join term t on t.id = s.term_id and ${known} join offering o on o.id = s.offering_id and o.cancelled_at is null
     where me.school_id = any(array(select id from organisation where $1::uuid = any(lineage)))
       and ($2::uuid is null or s.term_id = $2) and ($3::timestamptz is null or t.final_published <= $3)`,
    [asked.organisationId, asked.termId, asked.finalBy],
  );
  return counted?.lines ?? 0;
};
