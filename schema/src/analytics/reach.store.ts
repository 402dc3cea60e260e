import { knownTo } from '../terms/terms.store.js';
import { isCounted } from './dropped-figures.store.js';
import type { FigurePlan } from './plan.rules.js';
import { placedTeachers, talliedRows, talliedSums } from './tallies.store.js';

/** Whose figures staff see (N1, S12): of their school, their district or the whole city. */
export interface Reach {
  readonly kind: 'school' | 'district' | 'city';
  /** the organisation and those above it, the nearest first */
  readonly lineage: readonly string[];
}

/** Where the cells of a question are read, as SQL; `lineage` of the reach is $6. */
export interface Source {
  /** expressions before the statement, each with a comma behind it */
  readonly ahead: string;
  readonly table: string;
  /** what holds for its rows, of the alias `f` */
  readonly rows: string;
  /** what holds for the periods told, of the alias `p`: whoever looks is told of the terms they know (S14) */
  readonly periods: string;
}

const own = '($6::uuid[])[1]';
const knownPeriods = `(p.term_id is null or exists (select from term t where t.id = p.term_id and ${knownTo('$6::uuid[]')}))`;

/**
 * The roll-ups answer for the city, a district and a school; by subject or as a distribution, which they do not keep of
 * schools, a school's are added up from the rows of its own teachers.
 */
export const sourceOf = (
  reach: Reach | null,
  { grain, table: asked }: Pick<FigurePlan, 'grain' | 'table'>,
  fact: string,
): Source => {
  const table = `figure_by_${grain}`;
  if (reach === null) return { ahead: '', table, rows: 'true', periods: 'true' };
  if (reach.kind === 'city') return { ahead: '', table, rows: 'true', periods: knownPeriods };
  if (reach.kind === 'district')
    return { ahead: '', table, rows: `f.district_id = ${own}`, periods: knownPeriods };
  const spread = fact === 'time' || fact === 'score';
  if (!spread && !asked.includes('subject'))
    return { ahead: '', table: 'figure_by_school', rows: thisSchool, periods: knownPeriods };
  const rows = spread ? bandsOfSchool : talliesOfSchool;
  return {
    ahead: `mine as materialized (
        select figure_teacher.* from teacher join figure_teacher on teacher_id = account_id where teacher.school_id = ${own}),
      of_school as materialized (${rows}),`,
    table: 'of_school',
    rows: 'true',
    periods: knownPeriods,
  };
};

const thisSchool = `f.school_id = ${own}
  and f.district_id = (select coalesce(parent_id, id) from organisation where id = ${own})`;

const place = 'district_id, school_id, stage, subject';

const talliesOfSchool = `
  select fact, period, ${place}, member, amount
  from (select s.period, ${place}, ${talliedSums} from ${placedTeachers('mine')} s group by s.period, ${place}) sums, ${talliedRows}
  where amount <> 0
  union all
  select 'in_service', 0, ${place}, -1, count(*) from mine where in_service group by ${place}`;

const bandsOfSchool = `
  select band.fact, p.id as period, mine.district_id, mine.school_id, mine.stage, mine.subject, band.member,
    count(*) as amount
  from mine join enrolment e on e.teacher_id = mine.teacher_id and ${isCounted}
  join course_progress cp on cp.enrolment_id = e.id
  join offering o on o.id = e.offering_id join term t on t.id = o.term_id
  join figure_period p on p.term_id = t.id or (p.span = 'year' and p.year = t.year)
  cross join lateral (values ('time', figure_time_band(cp.learning_ms)), ('score', figure_score_band(cp.score)))
    as band (fact, member)
  group by band.fact, p.id, mine.district_id, mine.school_id, mine.stage, mine.subject, band.member`;
