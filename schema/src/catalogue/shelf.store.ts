import { row, rows, type Tx } from '../platform/database.js';
import { offeringColumns, offeringTables, type OfferingRecord } from './catalogue.store.js';

/** A course of a shelf with what only the database knows of it exactly. */
export interface ShelvedOffering extends OfferingRecord {
  /** the place in the order of newest first: microseconds, which a Date does not hold */
  readonly newestKey: number;
}

/** Every course a term offers, and the version of the catalogue that this is: both of one moment. */
export const readShelf = async (
  tx: Tx,
  termId: string,
): Promise<{ readonly version: number; readonly offerings: readonly ShelvedOffering[] }> => {
  const found = await rows<{ version: number } & (ShelvedOffering | { readonly id: null })>(
    tx,
    `select v.version, listed.* from catalogue_version v left join (
       select -(extract(epoch from c.published_at) * 1000000)::bigint as "newestKey", ${offeringColumns}
       from ${offeringTables} where o.term_id = $1) listed on true`,
    [termId],
  );
  return {
    version: found[0]?.version ?? 0,
    offerings: found.filter((one): one is { version: number } & ShelvedOffering => one.id !== null),
  };
};

export interface ShelfState {
  readonly version: number;
  /** seats taken, of these offerings or of all that somebody has chosen */
  readonly selected: Readonly<Record<string, number>>;
}

/** What changes at every press, for the courses of a page; and whether a copy of the rest still holds. One statement. */
export const shelfState = (tx: Tx, offeringIds: readonly string[]): Promise<ShelfState> =>
  stateOf(tx, `o.id = any($1::uuid[])`, offeringIds);

/** The same of every course of a term, for an order by it. */
export const popularity = (tx: Tx, termId: string): Promise<ShelfState> =>
  stateOf(tx, `o.term_id = $1 and o.selected > 0`, termId);

const stateOf = async (tx: Tx, which: string, parameter: unknown): Promise<ShelfState> => {
  const state = await row<{ version: number; selected: Record<string, number> | null }>(
    tx,
    `select v.version, (select jsonb_object_agg(o.id, o.selected) from offering o where ${which}) as selected
     from catalogue_version v`,
    [parameter],
  );
  return { version: state?.version ?? 0, selected: state?.selected ?? {} };
};
