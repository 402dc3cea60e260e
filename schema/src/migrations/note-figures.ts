/**
 * SQL of a trigger that notes what a statement changed about figures (N1): rows before count negative, rows after positive,
 * what stays the same leaves nothing. One row a teacher, course and fact is appended and no counter is touched, so that
 * writers never wait for each other; the worker folds the notes (analytics/fold.store.ts).
 *
 * `facts` selects (teacher_id, fact, offering_id, programme_id, year, member, amount) from the rows of `source`.
 * A transaction that says `set local xueshi.figures = 'rebuilt'` notes nothing and rebuilds the figures itself.
 */
export const noteFigures = (
  table: string,
  facts: (source: 'older' | 'newer') => string,
  operations: readonly ('insert' | 'update' | 'delete')[],
): string[] => [
  `create ${noting(table, facts, operations)}`,
  ...operations.map(
    (operation) =>
      `create trigger figures_note_${table}_${operation} after ${operation} on ${table}
       referencing ${transitions[operation]}
       for each statement execute function figures_note_${table}()`,
  ),
];

/** The same trigger with other facts from now on. */
export const noteAnew = (...told: Parameters<typeof noting>): string =>
  `create or replace ${noting(...told)}`;

const noting = (
  table: string,
  facts: (source: 'older' | 'newer') => string,
  operations: readonly ('insert' | 'update' | 'delete')[],
): string => `function figures_note_${table}() returns trigger language plpgsql as $$
   begin
     if current_setting('xueshi.figures', true) = 'rebuilt' then return null; end if;
     ${operations.map((operation) => branch(operation, facts)).join('\n')}
     return null;
   end $$`;

const transitions = {
  insert: 'new table as newer',
  update: 'old table as older new table as newer',
  delete: 'old table as older',
} as const;

const columns = 'teacher_id, fact, offering_id, programme_id, year, member, amount';

const branch = (
  operation: keyof typeof transitions,
  facts: (source: 'older' | 'newer') => string,
): string => {
  const after = `select ${columns} from (${facts('newer')}) as after`;
  const before = `select teacher_id, fact, offering_id, programme_id, year, member, -amount from (${facts('older')}) as before`;
  const noted = {
    insert: after,
    delete: before,
    update: `select teacher_id, fact, offering_id, programme_id, year, member, sum(amount)
             from (${after} union all ${before}) as both_sides
             group by 1, 2, 3, 4, 5, 6 having sum(amount) <> 0`,
  };
  return `if tg_op = '${operation.toUpperCase()}' then
       insert into figure_change (${columns}) ${noted[operation]};
     end if;`;
};
