import { rows, type Tx } from '../platform/database.js';

type Cell = string | number | boolean | null | Date | readonly Cell[] | { readonly [name: string]: Cell };
export type SeedRow = Readonly<Record<string, Cell>>;

/** One statement carries this many rows: large enough to be fast, small enough for any size of world. */
const batch = 2_000;

/** Inserts rows that all have the same columns; values go as JSON, and the table's own types read them. */
export const insertRows = async (tx: Tx, table: string, items: readonly SeedRow[]): Promise<void> => {
  const [first] = items;
  if (first === undefined) return;
  const columns = Object.keys(first).join(', ');
  for (let start = 0; start < items.length; start += batch)
    await rows(
      tx,
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(items.slice(start, start + batch))],
    );
};

/** How a bytea is written inside JSON. */
export const bytes = (value: Uint8Array): string => `\\x${Buffer.from(value).toString('hex')}`;
