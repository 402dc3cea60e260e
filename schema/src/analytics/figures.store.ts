import type { Instant } from '../kernel/instants.js';
import { row, type Tx } from '../platform/database.js';
import type { RawFigure } from './figure-rows.rules.js';
import { measureRules, type Dimension } from './measures.rules.js';
import { isPeriod, type FigurePlan } from './plan.rules.js';
import { sourceOf, type Reach, type Source } from './reach.store.js';

interface Told {
  /** what cells are grouped by */
  readonly column: string;
  readonly key: string;
  readonly zh?: string;
  readonly en?: string;
  readonly join?: string;
}

const organisation = (alias: string): Told => ({
  column: `${alias}_id`,
  key: `${alias}.code`,
  zh: `${alias}.name`,
  en: `${alias}.name_en`,
  join: `join organisation ${alias} on ${alias}.id = cell.${alias}_id`,
});
const member: Told = { column: 'member', key: 'cell.member' };

const told: Readonly<Record<Dimension, Told>> = {
  district: organisation('district'),
  school: organisation('school'),
  stage: { column: 'stage', key: 'cell.stage' },
  subject: { column: 'subject', key: 'cell.subject' },
  term: {
    column: 'term_id',
    key: 'term.code',
    zh: 'term.name',
    en: 'term.name_en',
    join: 'join term on term.id = cell.term_id',
  },
  year: { column: 'year', key: 'cell.year' },
  programme: {
    column: 'programme_id',
    key: 'programme.code',
    zh: 'programme.name',
    en: 'programme.name_en',
    join: 'join programme on programme.id = cell.programme_id',
  },
  course: {
    column: 'course_id',
    key: 'course.number',
    zh: 'course.title',
    en: 'course.title_en',
    join: 'join course on course.id = cell.course_id',
  },
  hour_kind: member,
  score: member,
  learning_time: member,
};

/** Of what a table is read, and for whom. */
export interface FiguresRead {
  readonly reach?: Reach | null;
  /** put before the statement as a comment: who runs it can be found and stopped by it (see token.store) */
  readonly tag?: string;
}

/**
 * The whole table of a plan, of the city or of what `reach` leaves of it, in one statement and as one text: a table that is
 * read again and again is mostly the same, and then nobody has to take a thousand rows apart to see it.
 */
export const readFigureText = async (
  tx: Tx,
  plan: FigurePlan,
  { reach = null, tag = '' }: FiguresRead = {},
): Promise<string> => {
  const { fact, per, people } = measureRules[plan.measure];
  const atCourse = plan.grain === 'course';
  const read = await row<{ text: string }>(tx, `${tag}${statementOf(plan, sourceOf(reach, plan, fact))}`, [
    fact,
    per === 'enrolled' ? per : null,
    atCourse ? null : (people ?? null), // by course each entry is one person's
    plan.span,
    periodSlice(plan),
    ...(reach === null ? [] : [reach.lineage]),
  ]);
  return read?.text ?? '[]';
};

/** The cells of a table that was read as text. */
export const figuresIn = (text: string): RawFigure[] =>
  (JSON.parse(text) as Cell[]).map(([keys, zh, en, amount, whole, people]) => ({
    keys,
    zh,
    en,
    amount,
    whole,
    people,
  }));

type Cell = readonly [
  RawFigure['keys'],
  RawFigure['zh'],
  RawFigure['en'],
  RawFigure['amount'],
  RawFigure['whole'],
  RawFigure['people'],
];

/** People who count once have no total over periods: one period can be read alone without giving another away. */
const periodSlice = ({ measure, slices }: FigurePlan): string | null =>
  measureRules[measure].once ? (slices.find(({ dimension }) => dimension === 'year')?.member ?? null) : null;

const statementOf = ({ measure, grain, table }: FigurePlan, source: Source): string => {
  const groups = table.map((dimension) => told[dimension].column);
  const places = table.filter((dimension) => !isPeriod(dimension)).map((dimension) => told[dimension].column);
  const list = (columns: readonly string[]): string => columns.map((column) => `${column}, `).join('');
  const byMember = groups.includes('member');
  const cells = `
    select ${list(groups)} period,
      coalesce(sum(f.amount) filter (where f.fact = $1), 0) as amount,
      sum(f.amount) filter (where f.fact = $2) as whole,
      sum(f.amount) filter (where f.fact = $3 ${byMember ? '' : 'and f.member = -1'}) as people
    from ${source.table} f join figure_period p on p.id = f.period
    where f.fact in ($1, $2, $3) ${byMember ? 'and f.member >= 0' : ''} and ${source.rows}
      and f.period = any(array(select p.id from figure_period p
        where p.span = $4 and ($5::text is null or p.year::text = $5) and ${source.periods}))
    group by ${list(groups)} period`;
  const perPerson = measureRules[measure].per === 'in_service';
  const names = (of: (one: Told) => string | undefined): string =>
    `json_build_array(${table.map((dimension) => `${of(told[dimension]) ?? 'null'}::text`).join(', ')})`;
  return `with ${source.ahead} cells as (${cells}),
    cell as (select ${list(groups)} sum(amount) as amount, sum(whole) as whole, max(people) as people
      from ${perPerson ? perInService(source, groups, places) : 'cells'} each_period
      ${groups.length > 0 ? `group by ${groups.join(', ')}` : ''})
    select coalesce(json_agg(json_build_array(
        ${names(({ key }) => key)}, ${names(({ zh }) => zh)}, ${names(({ en }) => en)}, amount,
        ${perPerson || measureRules[measure].per !== undefined ? 'coalesce(whole, 0)' : 'null::numeric'},
        ${measureRules[measure].people !== undefined && grain !== 'course' ? 'coalesce(people, 0)' : 'null::numeric'})),
      '[]')::text as text
    from cell ${table.map((dimension) => told[dimension].join ?? '').join(' ')}
    where amount <> 0 or whole <> 0`;
};

/** D9: every place with somebody in service has its rate, in every period there is, nought included. */
const perInService = (source: Source, groups: readonly string[], places: readonly string[]): string => {
  const when = groups.filter((column) => !places.includes(column));
  const columns = groups.map((column) => `${places.includes(column) ? 'base' : 'turn'}.${column}, `).join('');
  const same = places.map((column) => `cells.${column} = base.${column} and `).join('');
  return `(select ${columns} coalesce(cells.amount, 0) as amount, base.whole, null::numeric as people
    from (select ${places.map((column) => `${column}, `).join('')} sum(amount) as whole from ${source.table} f
          where fact = 'in_service' and ${source.rows} ${places.length > 0 ? `group by ${places.join(', ')}` : ''}) base
    cross join (select p.id as period${when.map((column) => `, p.${column}`).join('')} from figure_period p
          where p.span = $4 and ($5::text is null or p.year::text = $5) and ${source.periods}) turn
    left join cells on ${same} cells.period = turn.period)`;
};

export interface Freshness {
  /** everything that happened until then is counted; null before the first count */
  readonly countedUntil: Instant | null;
  /** something noted is not counted yet */
  readonly waiting: boolean;
  /** another one after every count */
  readonly count: string | null;
}

export const figureFreshness = async (tx: Tx): Promise<Freshness> =>
  (await row<Freshness>(
    tx,
    `select folded_at as "countedUntil", xmin::text as count, exists (select from figure_change) as waiting
     from figure_fold`,
  )) ?? { countedUntil: null, waiting: true, count: null };
