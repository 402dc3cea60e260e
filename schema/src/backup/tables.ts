import type pg from 'pg';
import type { Manifest } from './manifest.js';

export interface TableShape {
  readonly name: string;
  /** columns with values of their own, in order; generated ones make theirs again */
  readonly columns: readonly string[];
}

/**
 * Every table of the product with rows of its own, partitions singly. BullMQ's are left out: the queue carries wake-ups
 * only, and open rows of the outbox are told again.
 */
export const tablesOf = async (client: pg.ClientBase): Promise<TableShape[]> => {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by c.relname order by c.relname`,
  );
  return rows;
};

export const copyOf = (client: pg.ClientBase, { name, columns }: TableShape): string =>
  `copy public.${client.escapeIdentifier(name)} (${columns.map((column) => client.escapeIdentifier(column)).join(', ')})`;

export const sequencesOf = async (client: pg.ClientBase): Promise<Manifest['sequences']> => {
  const { rows: names } = await client.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'S' and relname not like 'migration%' order by relname`,
  );
  const sequences = [];
  for (const { name } of names) {
    const { rows } = await client.query<{ last: string; called: boolean }>(
      `select last_value as last, is_called as called from public.${client.escapeIdentifier(name)}`,
    );
    if (rows[0]) sequences.push({ name, last: Number(rows[0].last), called: rows[0].called });
  }
  return sequences;
};

export const hoursOf = async (client: pg.ClientBase): Promise<Manifest['hours']> => {
  const { rows } = await client.query<{ kind: string; year: number; hours: string }>(
    `select hour_kind as kind, year::int, sum(hours) as hours from ledger_entry group by 1, 2 order by 2, 1`,
  );
  return rows.map(({ kind, year, hours }) => ({ kind, year, hours: Number(hours) }));
};

export const migrationsOf = async (client: pg.ClientBase): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(`select name from migration order by name`);
  return rows.map(({ name }) => name);
};
