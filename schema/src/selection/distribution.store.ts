import { row, rows, type Tx } from '../platform/database.js';
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

export interface DistributionPlace {
  readonly selections: number;
  readonly code: string;
}

/**
 * Each counts the selections of the term $2 beneath the organisation $1 as (id, selections, teachers, paid). A term offers a course once, and
 * nobody has it twice: of a course there are as many teachers as selections.
 */
const beneath = `any(array(select id from organisation where $1::uuid = any(lineage)))`;
const term = `(select id from figure_period where span = 'term' and term_id = $2)`;
const amountOf = (fact: string): string => `coalesce(sum(amount) filter (where fact = '${fact}'), 0)::bigint`;

const keptOfPlaces = (place: 'district_id' | 'school_id'): string => `
  select ${place} as id, ${amountOf('selected')} as selections, ${amountOf('people_choosing')} as teachers,
    ${amountOf('paid')} as paid
  from figure_by_school
  where fact in ('selected', 'people_choosing', 'paid') and period = ${term} and school_id = ${beneath}
  group by ${place}`;

const keptOfCityCourses = `
  select course_id as id, ${amountOf('selected')} as selections, ${amountOf('selected')} as teachers,
    ${amountOf('paid')} as paid
  from figure_by_course where fact in ('selected', 'paid') and period = ${term} and $1::uuid is not null
  group by course_id`;

const keptOfDistrictCourses = `
  select course_id as id, selected as selections, selected as teachers, paid
  from figure_course_district where period = ${term} and district_id = $1`;

const countedBy = (id: string): string => `
  select ${id} as id, count(*) as selections, count(distinct s.teacher_id) as teachers, count(s.paid_at) as paid
  from selection s join teacher t on t.account_id = s.teacher_id join organisation school on school.id = t.school_id
  join offering o on o.id = s.offering_id
  where s.term_id = $2 and s.dropped_at is null and o.cancelled_at is null and t.school_id = ${beneath}
  group by 1`;

/** From the selections themselves: of a school's hundred people, and of everybody before the first count of a new release. */
const counted: Readonly<Record<DistributionGroup, string>> = {
  course: countedBy('o.course_id'),
  // a directly affiliated school reports to the city itself (A1): the city then stands where others have their district
  district: countedBy('school.parent_id'),
  school: countedBy('school.id'),
};

const named: Readonly<Record<DistributionGroup, string>> = {
  course: `select c.id, c.number as code, c.title as name, c.title_en, o.seats
    from course c join offering o on o.course_id = c.id and o.term_id = $2`,
  district: `select id, code, name, name_en, null::integer from organisation`,
  school: `select id, code, name, name_en, null::integer from organisation`,
};

/** What the worker keeps (N1) has all of this since this shape of its figures. */
const keptSince = 5;

type Source = { readonly kind: string; readonly kept: boolean };

const textOf = (by: DistributionGroup, { kind, kept }: Source): string => {
  if (!kept) return counted[by];
  if (by !== 'course') return keptOfPlaces(by === 'district' ? 'district_id' : 'school_id');
  return kind === 'city' ? keptOfCityCourses : kind === 'district' ? keptOfDistrictCourses : counted.course;
};

/** The selections of a term beneath an organisation, counted by the worker a moment ago; the most selected first. */
export const distribution = async (
  tx: Tx,
  asked: {
    readonly organisationId: string;
    readonly termId: string;
    readonly by: DistributionGroup;
    readonly after: DistributionPlace | null;
    readonly limit: number;
  },
): Promise<DistributionRecord[]> => {
  const source = await row<Source>(
    tx,
    `select o.kind, f.folded_at is not null and f.shape >= $2 as kept from organisation o cross join figure_fold f where o.id = $1`,
    [asked.organisationId, keptSince],
  );
  if (source === null) return [];
  return rows<DistributionRecord>(
    tx,
    `select g.id, g.code, g.name, g.name_en as "nameEn", k.selections, k.teachers, k.paid, g.seats
     from (${textOf(asked.by, source)}) k
     join (${named[asked.by]}) g (id, code, name, name_en, seats) using (id)
     where k.selections > 0
       and ($3::bigint is null or k.selections < $3 or (k.selections = $3 and g.code > $4::text))
     order by k.selections desc, g.code limit $5`,
    [
      asked.organisationId,
      asked.termId,
      asked.after?.selections ?? null,
      asked.after?.code ?? null,
      asked.limit,
    ],
  );
};
