import { row, rows, type Tx } from '../platform/database.js';
import { offeringColumns, offeringTables, type OfferingRecord } from './catalogue.store.js';
import { momentOfSnapshot } from './pulse.store.js';
import type { Standing } from './supermarket.rules.js';

/** A course of a shelf with what only the database knows of it exactly. */
export interface ShelvedOffering extends OfferingRecord {
  /** the place in the order of newest first: microseconds, which a Date does not hold */
  readonly newestKey: number;
}

export interface ReadShelf extends Of {
  readonly offerings: readonly ShelvedOffering[];
}

interface Of {
  readonly version: number;
  /** see `CataloguePulse` */
  readonly moment: string;
}

/** Every course a term offers, and the version of the catalogue that this is: all of one moment. */
export const readShelf = async (tx: Tx, termId: string): Promise<ReadShelf> => {
  const found = await rows<Of & (ShelvedOffering | { readonly id: null })>(
    tx,
    `select v.version, ${momentOfSnapshot} as moment, listed.* from catalogue_version v left join (
       select -(extract(epoch from c.published_at) * 1000000)::bigint as "newestKey", ${offeringColumns}
       from ${offeringTables} where o.term_id = $1) listed on true`,
    [termId],
  );
  const [first] = found;
  if (first === undefined) throw new Error('the catalogue has no version');
  return {
    version: first.version,
    moment: first.moment,
    offerings: found.filter((one): one is Of & ShelvedOffering => one.id !== null),
  };
};

export interface Pulse extends Standing {
  readonly selected: number;
}

export interface ShelfState {
  readonly version: number;
  /** of these offerings, by their ids */
  readonly pulse: Readonly<Record<string, Pulse>>;
}

/** What changes at every press, for the courses of a page; and whether a copy of the rest still holds. One statement. */
export const shelfState = async (tx: Tx, offeringIds: readonly string[]): Promise<ShelfState> => {
  const state = await row<{ version: number; pulse: Record<string, Pulse> | null }>(
    tx,
    `select v.version, (
       select jsonb_object_agg(o.id, jsonb_build_object('selected', o.selected,
         'votes', coalesce(s.votes, 0), 'stars', coalesce(s.stars, 0)))
       from offering o left join course_standing s on s.course_id = o.course_id
       where o.id = any($1::uuid[])) as pulse
     from catalogue_version v`,
    [offeringIds],
  );
  return { version: state?.version ?? 0, pulse: state?.pulse ?? {} };
};
