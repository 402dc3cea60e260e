import type { Instant } from '../kernel/instants.js';
import { rows, type Tx } from '../platform/database.js';

/**
 * C1: the groups that choosing makes, as rows of group and account: whoever has a course on the list belongs to the course
 * and to its term.
 */
export const selectionMemberships = `
  select offering_id as group_id, teacher_id as account_id from selection where dropped_at is null
  union all select term_id, teacher_id from selection where dropped_at is null`;

/** A group as an announcement names it. */
export interface GroupRecord {
  readonly id: string;
  readonly kind: 'course' | 'term';
  readonly name: string;
  readonly nameEn: string | null;
  /** who declares and who charges for a course; nobody in particular runs a term */
  readonly organisations: readonly string[];
  /** S14: the district whose training it belongs to */
  readonly districtId: string | null;
}

const course = `select o.id, 'course' as kind, c.title || ' · ' || t.name as name,
    coalesce(c.title_en, c.title) || ' · ' || t.name_en as "nameEn", array_remove(array[c.declaring_id, c.charging_id], null) as organisations, t.district_id as "districtId"
  from offering o join course c on c.id = o.course_id join term t on t.id = o.term_id`;
const term = `select t.id, 'term' as kind, t.name, t.name_en as "nameEn", '{}'::uuid[] as organisations,
  t.district_id as "districtId" from term t`;

/** Groups of these ids; unknown ids are left out. */
export const groupsByIds = (tx: Tx, ids: readonly string[]): Promise<GroupRecord[]> =>
  rows<GroupRecord>(
    tx,
    `${course} where o.id = any($1::uuid[]) union all ${term} where t.id = any($1::uuid[])`,
    [ids],
  );

/** What a training organisation teaches in terms that are not over, by name: as much as a list to pick from holds. */
export const coursesTaught = (tx: Tx, organisationId: string, now: Instant): Promise<GroupRecord[]> =>
  rows<GroupRecord>(
    tx,
    `${course} where $1 in (c.declaring_id, c.charging_id) and o.cancelled_at is null and t.study_closes > $2
     order by 3 limit 200`,
    [organisationId, now],
  );

/** Terms that are not over and that concern a place (S14), newest first. */
export const termsUnderWay = (tx: Tx, lineage: readonly string[], now: Instant): Promise<GroupRecord[]> =>
  rows<GroupRecord>(
    tx,
    `${term} where t.study_closes > $1 and (t.district_id is null or t.district_id = any($2::uuid[]))
     order by t.first_opens desc limit 10`,
    [now, lineage],
  );
