import type { HourKind } from '../kernel/hours.js';
import type { Instant } from '../kernel/instants.js';
import type { KindHours, YearNeeds } from '../ledger/ledger.rules.js';
import { row, type Tx } from '../platform/database.js';
import { prepared } from '../platform/prepared.js';
import { isLearnt } from '../study/dropped.store.js';

/** A course the teacher studies or has passed; what was taken off the list unpassed may be recommended again. */
export interface StudiedCourse {
  readonly offeringId: string;
  readonly courseId: string;
  readonly hourKind: HourKind;
  readonly hours: number;
  readonly passed: boolean;
  /** may be passed still, in the year that is asked for */
  readonly ahead: boolean;
}

/** What a teacher's year has and what was studied so far. */
export interface YearSoFar {
  readonly needs: YearNeeds;
  readonly earned: readonly KindHours[];
  readonly studied: readonly StudiedCourse[];
  /** public topics that counted in the year (S9) */
  readonly topics: readonly string[];
}

const yearText = prepared(
  'a year so far',
  `select
       (select jsonb_build_object('total', total, 'public', public, 'professional', professional) from year_need
        order by (from_year <= $2::int) desc, case when from_year <= $2::int then -from_year else from_year end
        limit 1) as needs,
       (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'hours', hours)), '[]') from (
          select hour_kind as kind, sum(hours) as hours from ledger_entry
          where teacher_id = $1 and year = $2 group by hour_kind) as earned) as earned,
       (select coalesce(jsonb_agg(jsonb_build_object('offeringId', o.id, 'courseId', c.id,
            'hourKind', c.hour_kind, 'hours', o.hours, 'passed', p.enrolment_id is not null,
            'ahead', p.enrolment_id is null and e.study_closes > $3 and t.year = $2)), '[]')
        from enrolment e join offering o on o.id = e.offering_id join course c on c.id = e.course_id
        join term t on t.id = o.term_id left join passing p on p.enrolment_id = e.id
        where e.teacher_id = $1 and ${isLearnt}) as studied,
       (select coalesce(jsonb_agg(distinct split_part(source_key, ':', 3)), '[]') from ledger_entry
        where teacher_id = $1 and year = $2 and source_key like 'public:%') as topics`,
);

/** All of it in one statement. */
export const yearSoFar = async (
  tx: Tx,
  teacherId: string,
  year: number,
  now: Instant,
): Promise<YearSoFar> => {
  const found = await row<YearSoFar>(tx, yearText, [teacherId, year, now]);
  if (!found?.needs) throw new Error('year_need is empty');
  return found;
};
