import { rows, type Tx } from '../platform/database.js';
import { touchedBy, type Turn } from './fold-turn.store.js';
import { adding, counts, needfulPeriods, placeKeys, talliesOf, type Count } from './tallies.store.js';

/** Which counts of a teacher's row notes of a fact change; a first band of learning time is a course begun (S12). */
const changedBy: Readonly<Record<string, readonly Count[]>> = {
  selected: ['selected', 'owed', 'hours_chosen'],
  paid: ['paid', 'owed'],
  enrolled: ['enrolled'],
  passed: ['passed'],
  completed: ['completed'],
  time: ['begun'],
  begun: ['begun'],
  hours: ['hours_public', 'hours_professional', 'hours_elective'],
  verified: ['verified'],
};

const amountOf = (condition: string): string => `case when ${condition} then c.amount::integer else 0 end`;
const hoursOf = (member: number): string =>
  `case when c.fact = 'hours' and c.member = ${String(member)} then c.amount else 0 end`;

/** What a note adds to a teacher's row of a period. Heads are whole numbers, and quicker than hours. */
const noted: Readonly<Record<Count, string>> = {
  selected: amountOf(`c.fact = 'selected'`),
  paid: amountOf(`c.fact = 'paid'`),
  enrolled: amountOf(`c.fact = 'enrolled'`),
  passed: amountOf(`c.fact = 'passed'`),
  completed: amountOf(`c.fact = 'completed'`),
  owed: `case when o.training_fee_fen + o.material_fee_fen > 0
    then case c.fact when 'selected' then c.amount::integer when 'paid' then -c.amount::integer else 0 end else 0 end`,
  begun: amountOf(`c.fact in ('time', 'begun')`),
  hours_chosen: `case when c.fact = 'selected' then c.amount * o.hours else 0 end`,
  hours_public: hoursOf(0),
  hours_professional: hoursOf(1),
  hours_elective: hoursOf(2),
  verified: amountOf(`c.fact = 'verified'`),
};

const place = 'district_id, school_id, stage, subject';
const was = 'was_district, was_school, was_stage, was_subject, was_in_service';
const now = `${place}, in_service`;

/**
 * What is noted for each teacher and period, with where that counts, and nothing for the other periods of who moved: those count
 * elsewhere now. Who only went from one band to the next has nothing here.
 */
const affectedBy = ({ notes, facts }: Turn, changed: readonly Count[]): string => {
  const each = (tell: (name: Count) => string): string => changed.map(tell).join(', ');
  const moves = facts.has('place');
  return `each_note as materialized (
  select c.teacher_id, o.term_id, c.programme_id, coalesce(t.year, c.year) as year, ${each((name) => `${noted[name]} as ${name}`)}
  from ${notes} c left join offering o on o.id = c.offering_id left join term t on t.id = o.term_id
  where c.fact not in ('place', 'score', 'points')),
summed as (
  select teacher_id, period, ${each((name) => `sum(${name})::${name.startsWith('hours_') ? 'numeric' : 'integer'} as ${name}`)}
  from (
    select n.*, p.id as period, false as moved from each_note n join figure_period p on p.term_id = n.term_id
    union all
    select n.*, p.id, false from each_note n join figure_period p on p.programme_id = n.programme_id
    union all
    select n.*, p.id, false from each_note n join figure_period p on p.span = 'year' and p.year = n.year
    ${
      moves
        ? `union all
    select m.teacher_id, null, null, null, ${each(() => '0')}, m.period, true
    from figure_teacher_period m join touched using (teacher_id) where touched.moved`
        : ''
    }) of_period
  group by teacher_id, period having bool_or(moved) or ${changed.map((name) => `sum(${name}) <> 0`).join(' or ')}),
affected as materialized (
  select a.teacher_id, a.period, ${each((name) => `a.${name} as new_${name}`)}, ${now}, ${was}, is_new
  from summed a join touched using (teacher_id))`;
};

/**
 * Each affected row of a teacher and period is taken back from where it was counted and counted as it is where it is: changed
 * first, and what it was is what it is without the change. Summed once by school, stage and subject; schools and districts are told
 * from those few sums. Counts that no note is about change nothing, and nothing is told of them, unless somebody moved.
 */
export const foldPeople = async (tx: Tx, turn: Turn): Promise<void> => {
  const changed = turn.facts.has('place')
    ? counts
    : counts.filter((name) => [...turn.facts].some((fact) => changedBy[fact]?.includes(name)));
  if (changed.length === 0) return;
  const tallied = talliesOf(changed);
  const { columns } = tallied;
  const before = columns.map((name) => (changed.includes(name) ? `${name} - new_${name}` : name)).join(', ');
  const added = columns.map((name) => (changed.includes(name) ? `new_${name}` : '0')).join(', ');
  const told = (table: string, key: string, columnsOf: string): string => `
    insert into ${table} (fact, period, ${columnsOf}, member, amount)
    select fact, period, ${columnsOf}, member, amount
    from (select period, ${columnsOf}, ${tallied.totals} from sums group by period, ${columnsOf}) told, ${tallied.rows}
    where amount <> 0
    ${adding(table, key)}`;
  await rows(
    tx,
    `with ${touchedBy(turn)}, ${affectedBy(turn, changed)},
     changed as (
       update figure_teacher_period m set ${changed.map((name) => `${name} = m.${name} + a.new_${name}`).join(', ')}
       from affected a where m.teacher_id = a.teacher_id and m.period = a.period
       returning a.*, ${columns.map((name) => `m.${name}`).join(', ')}),
     missing as (
       select * from affected a where not exists (
         select from changed c where c.teacher_id = a.teacher_id and c.period = a.period)),
     added as (
       insert into figure_teacher_period (teacher_id, period, ${counts.join(', ')})
       select teacher_id, period, ${counts.map((name) => (changed.includes(name) ? `new_${name}` : '0')).join(', ')}
       from missing),
     state (sign, period, ${now}, ${columns.join(', ')}) as (
       select -1, period, ${was}, ${before} from changed where not is_new
       union all
       select 1, period, ${now}, ${columns.join(', ')} from changed
       union all
       select 1, period, ${now}, ${added} from missing),
     sums as materialized (
       select s.period, ${place}, ${tallied.sums}
       from (select * from state join (${needfulPeriods}) need using (period)) s group by s.period, ${place}),
     schools as (${told('figure_by_school', placeKeys.figure_by_school, 'district_id, school_id, stage')})
     ${told('figure_by_district', placeKeys.figure_by_district, 'district_id, stage, subject')}`,
  );
};
