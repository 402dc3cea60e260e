import { rows, type Tx } from '../platform/database.js';
import type { DistributionGroup } from './distribution.rules.js';

/** How much was selected of a course, or by a district's or a school's people (S12). */
export interface DistributionRecord {
  readonly id: string;
  /** number of the course, code of the organisation */
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly selections: number;
  readonly teachers: number;
  readonly paid: number;
  /** of a course; null where there is no limit */
  readonly seats: number | null;
}

const groups: Readonly<Record<DistributionGroup, { readonly from: string; readonly seats: string }>> = {
  course: {
    from: `(select c.id, c.number as code, c.title as name, c.title_en as name_en) g`,
    seats: 'max(o.seats)',
  },
  // a directly affiliated school reports to the city itself (A1): the city then stands where others have their district
  district: {
    from: `(select above.id, above.code, above.name, above.name_en from organisation above where above.id = school.parent_id) g`,
    seats: 'null::integer',
  },
  school: {
    from: `(select school.id, school.code, school.name, school.name_en) g`,
    seats: 'null::integer',
  },
};

export interface DistributionPlace {
  readonly selections: number;
  readonly code: string;
}

/** The selections of a term beneath an organisation, counted; the most selected first. */
export const distribution = (
  tx: Tx,
  asked: {
    readonly organisationId: string;
    readonly termId: string;
    readonly by: DistributionGroup;
    readonly after: DistributionPlace | null;
    readonly limit: number;
  },
): Promise<DistributionRecord[]> =>
  rows<DistributionRecord>(
    tx,
    `select * from (
       select g.id, g.code, g.name, g.name_en as "nameEn", count(*) as selections,
         count(distinct s.teacher_id) as teachers, count(s.paid_at) as paid, ${groups[asked.by].seats} as seats
       from selection s join teacher t on t.account_id = s.teacher_id
       join organisation school on school.id = t.school_id
       join offering o on o.id = s.offering_id join course c on c.id = o.course_id
       cross join lateral ${groups[asked.by].from}
       where s.term_id = $2 and s.dropped_at is null and o.cancelled_at is null
         and t.school_id = any(array(select id from organisation where $1::uuid = any(lineage)))
       group by g.id, g.code, g.name, g.name_en) counted
     where $3::bigint is null or selections < $3 or (selections = $3 and code > $4::text)
     order by selections desc, code limit $5`,
    [
      asked.organisationId,
      asked.termId,
      asked.after?.selections ?? null,
      asked.after?.code ?? null,
      asked.limit,
    ],
  );
