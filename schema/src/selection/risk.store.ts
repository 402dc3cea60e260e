import { row, rows, type Tx } from '../platform/database.js';
import { underMinimum } from './first-round.store.js';

/** A face-to-face class that fewer have chosen than it needs to be held (S2). */
export interface ThinClass {
  readonly offeringId: string;
  readonly termId: string;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organisation: string;
  readonly organisationEn: string | null;
  readonly selected: number;
  readonly needed: number;
}

/** Whose classes: those an organisation declared, those of a district, or all. */
export interface ThinScope {
  readonly declaringId: string | null;
  readonly districtId: string | null;
}

export interface ThinPlace {
  readonly missing: number;
  readonly id: string;
}

/** Classes of these terms under their minimum, the nearest to it first, after a place. */
export const pageThinClasses = (
  tx: Tx,
  termIds: readonly string[],
  { declaringId, districtId }: ThinScope,
  after: ThinPlace | null,
  limit: number,
): Promise<ThinClass[]> =>
  rows<ThinClass>(
    tx,
    `select o.id as "offeringId", o.term_id as "termId", c.number, c.title, c.title_en as "titleEn", org.name as organisation,
       org.name_en as "organisationEn", o.selected, least(t.minimum_class, coalesce(o.seats, t.minimum_class)) as needed
     from offering o join course c on c.id = o.course_id join term t on t.id = o.term_id
     join organisation org on org.id = c.declaring_id
     where o.term_id = any($1::uuid[]) and ${underMinimum}
       and ($2::uuid is null or c.declaring_id = $2) and ($3::uuid is null or c.district_id = $3)
       and ($4::integer is null or
         (least(t.minimum_class, coalesce(o.seats, t.minimum_class)) - o.selected, o.id) > ($4, $5::uuid))
     order by least(t.minimum_class, coalesce(o.seats, t.minimum_class)) - o.selected, o.id limit $6`,
    [termIds, declaringId, districtId, after?.missing ?? null, after?.id ?? null, limit],
  );

/** How much of a term there is, and how much hangs on its minimum. */
export interface TermExtent {
  readonly offerings: number;
  readonly selections: number;
  readonly teachers: number;
  readonly schools: number;
  readonly thinClasses: number;
  readonly thinTeachers: number;
}

/** What a term's turns concern: counted as if this were the minimum of its classes (S2). */
export const termExtent = async (tx: Tx, termId: string, minimum: number): Promise<TermExtent> => {
  const counted = await row<TermExtent>(
    tx,
    `with mine as (select o.id, o.selected, c.delivery = 'face_to_face' and o.board in ('city', 'district')
         and o.cancelled_at is null and o.selected < least($2::integer, coalesce(o.seats, $2::integer)) as thin
       from offering o join course c on c.id = o.course_id where o.term_id = $1),
     chosen as (select s.teacher_id, mine.thin from mine join selection s on s.offering_id = mine.id and s.dropped_at is null)
     select (select count(*) from mine) as offerings, (select count(*) from chosen) as selections,
       (select count(distinct teacher_id) from chosen) as teachers,
       (select count(distinct t.school_id) from chosen join teacher t on t.account_id = chosen.teacher_id) as schools,
       (select count(*) from mine where thin) as "thinClasses",
       (select count(distinct teacher_id) from chosen where thin) as "thinTeachers"`,
    [termId, minimum],
  );
  if (counted === null) throw new Error('a count gives a row');
  return counted;
};
