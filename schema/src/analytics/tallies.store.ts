/**
 * What a teacher's row of a period adds to the figures of a place (N1, D9), one line each. `s` is such a row with its
 * place, whether the teacher is in service there, the period's span, and what the year asks for (H1).
 * People are counted once in a period, and only those in service: rates never pass one hundred percent. Whoever has something on
 * the list (`people_choosing`) is counted wherever they went, as what they selected is.
 */
const tallies: readonly { readonly fact: string; readonly member?: number; readonly sql: string }[] = [
  { fact: 'selected', sql: 's.selected' },
  { fact: 'paid', sql: 's.paid' },
  { fact: 'enrolled', sql: 's.enrolled' },
  { fact: 'passed', sql: 's.passed' },
  { fact: 'hours', member: 0, sql: 's.hours_public' },
  { fact: 'hours', member: 1, sql: 's.hours_professional' },
  { fact: 'hours', member: 2, sql: 's.hours_elective' },
  { fact: 'people_selected', sql: 'once(s.selected > 0)' },
  { fact: 'people_paid', sql: 'once(s.paid > 0)' },
  { fact: 'people_enrolled', sql: 'once(s.enrolled > 0)' },
  { fact: 'people_passed', sql: 'once(s.passed > 0)' },
  { fact: 'people_hours', member: 0, sql: 'once(s.hours_public <> 0)' },
  { fact: 'people_hours', member: 1, sql: 'once(s.hours_professional <> 0)' },
  { fact: 'people_hours', member: 2, sql: 'once(s.hours_elective <> 0)' },
  {
    fact: 'people_hours',
    sql: 'once(s.hours_public <> 0 or s.hours_professional <> 0 or s.hours_elective <> 0)',
  },
  { fact: 'people_verified', sql: 'once(s.verified > 0)' },
  {
    fact: 'participants',
    sql: `once(s.enrolled > 0 or s.span = 'year' and
      (s.hours_public > 0 or s.hours_professional > 0 or s.hours_elective > 0))`,
  },
  {
    fact: 'completers',
    sql: `once(case s.span
      when 'programme' then s.completed > 0
      when 'term' then s.enrolled > 0 and s.passed >= s.enrolled
      else s.hours_public >= s.need_public and s.hours_professional >= s.need_professional
        and s.hours_public + s.hours_professional + s.hours_elective >= s.need_total end)`,
  },
  // S12: what staff look for in a term
  { fact: 'people_choosing', sql: `(case when s.span = 'term' and s.selected > 0 then 1 else 0 end)` },
  { fact: 'people_owing', sql: `once(s.span = 'term' and s.owed > 0)` },
  {
    fact: 'people_idle',
    sql: `once(s.span = 'term' and s.enrolled > 0 and s.begun = 0 and s.passed = 0)`,
  },
];

const once = (sql: string): string =>
  sql.replace(/^once\(([\s\S]*)\)$/, '(case when s.in_service and ($1) then 1 else 0 end)');

/**
 * What a period's row of a teacher holds; `owed` are selections that cost and are not paid, `begun` courses studied in,
 * `hours_chosen` those of the selections.
 */
export const counts = [
  'selected',
  'paid',
  'enrolled',
  'passed',
  'completed',
  'owed',
  'begun',
  'hours_chosen',
  'hours_public',
  'hours_professional',
  'hours_elective',
  'verified',
] as const;

export type Count = (typeof counts)[number];

/** What a set of tallies is told with, as SQL. */
export interface Tallied {
  /** what they need of a row */
  readonly columns: readonly Count[];
  /** sums over rows `s` that have a sign: +1 to count, -1 to take back */
  readonly sums: string;
  /** sums of those sums, for a place above */
  readonly totals: string;
  /** the sums as rows (fact, member, amount) */
  readonly rows: string;
}

/** The tallies that may change when these counts of a row do. */
export const talliesOf = (changed: readonly Count[]): Tallied => {
  const uses = (sql: string): Count[] => counts.filter((name) => new RegExp(`\\bs\\.${name}\\b`).test(sql));
  const told = tallies.filter(({ sql }) => uses(sql).some((name) => changed.includes(name)));
  return {
    columns: counts.filter(
      (name) => changed.includes(name) || told.some(({ sql }) => uses(sql).includes(name)),
    ),
    sums: told.map(({ sql }, index) => `sum(s.sign * ${once(sql)}) as c${String(index)}`).join(',\n'),
    totals: told.map((_, index) => `sum(c${String(index)}) as c${String(index)}`).join(', '),
    rows: `lateral (values ${told
      .map(
        ({ fact, member = -1 }, index) =>
          `('${fact}', (${String(member)})::smallint, c${String(index)}::numeric)`,
      )
      .join(', ')}) as tally (fact, member, amount)`,
  };
};

const every = talliesOf(counts);
export const talliedSums = every.sums;
export const talliedRows = every.rows;

/** A period with what its year asks for (H1): as ledger.store's needsOf, for every period at once. */
export const needfulPeriods = `select p.id as period, p.span, need.total as need_total, need.public as need_public,
    need.professional as need_professional
  from figure_period p cross join lateral (
    select total, public, professional from year_need n order by (n.from_year <= p.year) desc,
      case when n.from_year <= p.year then -n.from_year else n.from_year end limit 1) need
  where p.span <> 'ever'`;

/** Rows of these teachers (a table like figure_teacher) and their periods, as `tallies` take them. */
export const placedTeachers = (teachers: string): string => `(
  select m.*, 1 as sign, t.district_id, t.school_id, t.stage, t.subject, t.in_service,
    need.span, need.need_total, need.need_public, need.need_professional
  from figure_teacher_period m join ${teachers} t using (teacher_id) join (${needfulPeriods}) need using (period))`;

/** Where teachers are now (A1, A4): of a directly affiliated school the "district" is the city itself. */
export const placesNow = `select t.account_id as teacher_id, coalesce(o.parent_id, o.id) as district_id, t.school_id,
    coalesce(t.stage, '') as stage, coalesce(t.subject, '') as subject, t.state = 'active' as in_service
  from teacher t join organisation o on o.id = t.school_id`;

/** `insert … select` of totals becomes an addition to what is there. */
export const adding = (table: string, key: string): string =>
  `on conflict (${key}) do update set amount = ${table}.amount + excluded.amount`;

export const placeKeys = {
  figure_by_district: 'fact, period, district_id, stage, subject, member',
  figure_by_school: 'fact, period, district_id, school_id, stage, member',
  figure_by_course: 'fact, period, course_id, member',
} as const;
