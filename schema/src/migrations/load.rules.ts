/**
 * Which statements of a migration would make people wait on a table that is in use, and what to write instead (see
 * decisions/migrations-under-load.md). Tables the same migration makes are empty: anything goes on them.
 */

export interface MigrationText {
  readonly name: string;
  readonly transactional: boolean;
  readonly statements: readonly string[];
}

interface Rule {
  readonly when: RegExp;
  readonly unless?: RegExp;
  readonly instead: string;
}

const volatile =
  /\b(gen_random_uuid|random|clock_timestamp|nextval|uuidv[47]|now|current_timestamp|statement_timestamp)\b/i;

const onTable: readonly Rule[] = [
  {
    when: /\bcreate\s+(unique\s+)?index\b/i,
    unless: /\bconcurrently\b/i,
    instead: 'create index concurrently, in a migration of its own that is not transactional',
  },
  {
    when: /\balter\s+column\s+\S+\s+(set\s+data\s+)?type\b/i,
    instead: 'a new column, filled by a job, read by the next release',
  },
  {
    when: /\bset\s+not\s+null\b/i,
    instead: 'a check (… is not null) not valid, validated by a later migration',
  },
  {
    when: /\badd\s+(constraint\s+\S+\s+)?(check|foreign\s+key)\b/i,
    unless: /\bnot\s+valid\b/i,
    instead: 'the constraint not valid, and validate constraint in a later migration',
  },
  {
    when: /\badd\s+(constraint\s+\S+\s+)?(unique|primary\s+key|exclude)\b/i,
    unless: /\busing\s+index\b/i,
    instead: 'a unique index made concurrently, then the constraint using index',
  },
  {
    when: /\badd\s+column\b[^;]*\breferences\b/i,
    instead: 'the column first, its foreign key not valid after it',
  },
  {
    when: /\bdrop\s+(table|column)\b/i,
    instead: 'a contract migration, a release after the last code that reads it',
  },
  { when: /\brename\b/i, instead: 'a new name beside the old one; the old one goes in a contract migration' },
  {
    when: /^\s*(update|delete)\b/i,
    instead: 'a job that goes through the rows in batches',
  },
  {
    when: /^\s*(lock|vacuum\s+full|cluster|reindex(?!.*concurrently))\b/i,
    instead: 'nothing that locks a whole table',
  },
];

const tableOf = (statement: string): string | null =>
  /\b(?:alter\s+table|drop\s+table|update|delete\s+from|lock(?:\s+table)?)\s+(?:if\s+exists\s+)?(?:only\s+)?"?([a-z_]+)/i.exec(
    statement,
  )?.[1] ??
  /\bindex\b[\s\S]*?\bon\s+(?:only\s+)?"?([a-z_]+)/i.exec(statement)?.[1] ??
  null;

const madeBy = (statements: readonly string[]): Set<string> =>
  new Set(
    statements.flatMap((statement) => {
      const made = /\bcreate\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?"?([a-z_]+)/i.exec(
        statement,
      )?.[1];
      return made === undefined ? [] : [made];
    }),
  );

/** What is wrong with a migration, one sentence each; empty when it may run while people work. */
export const faultsUnderLoad = ({ name, transactional, statements }: MigrationText): string[] => {
  const fresh = madeBy(statements);
  const contract = /-contract-/.test(name);
  return statements.flatMap((statement) => {
    const told = (instead: string): string =>
      `${name}: ${statement.trim().split('\n')[0] ?? ''}: write ${instead}`;
    const faults: string[] = [];
    if (/\bconcurrently\b/i.test(statement) && (transactional || statements.length > 1))
      faults.push(told('it alone in a migration that is not transactional'));
    const table = tableOf(statement);
    if (table !== null && fresh.has(table)) return faults;
    for (const { when, unless, instead } of onTable) {
      if (!when.test(statement) || unless?.test(statement) === true) continue;
      if (contract && /\bdrop\s+(table|column)\b/i.test(statement)) continue;
      faults.push(told(instead));
    }
    const columnDefault = /\badd\s+column\b[^;]*?\bdefault\s+([^,;]*)/i.exec(statement)?.[1];
    if (columnDefault !== undefined && volatile.test(columnDefault))
      faults.push(told('the column without a default that differs by row: a job fills it'));
    return faults;
  });
};
