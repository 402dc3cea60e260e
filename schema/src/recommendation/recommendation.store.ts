import type { HourKind } from '../kernel/hours.js';
import type { KindHours, YearNeeds } from '../ledger/ledger.rules.js';
import type { YearAsked } from '../ledger/ledger.store.js';
import { answersOf, forEachAsked } from '../platform/asked.js';
import type { Tx } from '../platform/database.js';
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
  forEachAsked(
    'teacher_id uuid, year int, at timestamptz',
    `select
       (select jsonb_build_object('total', total, 'public', public, 'professional', professional) from year_need
        order by (from_year <= asked.year) desc, case when from_year <= asked.year then -from_year else from_year end
        limit 1) as needs,
       (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'hours', hours)), '[]') from (
          select hour_kind as kind, sum(hours) as hours from ledger_entry
          where teacher_id = asked.teacher_id and year = asked.year group by hour_kind) as earned) as earned,
       (select coalesce(jsonb_agg(jsonb_build_object('offeringId', o.id, 'courseId', c.id,
            'hourKind', c.hour_kind, 'hours', o.hours, 'passed', p.enrolment_id is not null,
            'ahead', p.enrolment_id is null and e.study_closes > asked.at and t.year = asked.year)), '[]')
        from enrolment e join offering o on o.id = e.offering_id join course c on c.id = e.course_id
        join term t on t.id = o.term_id left join passing p on p.enrolment_id = e.id
        where e.teacher_id = asked.teacher_id and ${isLearnt}) as studied,
       (select coalesce(jsonb_agg(distinct split_part(source_key, ':', 3)), '[]') from ledger_entry
        where teacher_id = asked.teacher_id and year = asked.year and source_key like 'public:%') as topics`,
  ),
);

/** All of it in one statement, for each that is asked. */
export const yearSoFar = async (tx: Tx, years: readonly YearAsked[]): Promise<YearSoFar[]> => {
  const questions = years.map(({ teacherId, year, now }) => ({ teacher_id: teacherId, year, at: now }));
  return (await answersOf<YearSoFar>(tx, yearText, questions)).map(([soFar]) => {
    if (!soFar?.needs) throw new Error('year_need is empty');
    return soFar;
  });
};
