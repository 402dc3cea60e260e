import { row, rows, type Tx } from '../platform/database.js';
import { prepared } from '../platform/prepared.js';
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
  /** of these offerings at least, by their ids */
  readonly pulse: Readonly<Record<string, Pulse>>;
}

// how many ids there are the planner must not see: see asked.ts
const stateText = prepared(
  'the state of a shelf',
  `select v.version, (
     select json_object_agg(told.id, json_build_array(told.selected, told.votes, told.stars))
     from jsonb_array_elements_text($1::jsonb) as asked (id) cross join lateral (
       select o.id, o.selected, coalesce(s.votes, 0) as votes, coalesce(s.stars, 0) as stars
       from offering o left join course_standing s on s.course_id = o.course_id
       where o.id = asked.id::uuid offset 0) told) as pulse
   from catalogue_version v`,
);

/**
 * What changes at every press, for the courses of each page; and whether a copy of the rest still holds. One statement,
 * however many pages.
 */
export const shelfStates = async (tx: Tx, pages: readonly (readonly string[])[]): Promise<ShelfState[]> => {
  const ids = [...new Set(pages.flat())];
  const told = await row<{
    version: number;
    pulse: Record<string, readonly [selected: number, votes: number, stars: number]> | null;
  }>(tx, stateText, [JSON.stringify(ids)]);
  const state = {
    version: told?.version ?? 0,
    pulse: Object.fromEntries(
      Object.entries(told?.pulse ?? {}).map(([id, [selected, votes, stars]]) => [
        id,
        { selected, votes, stars },
      ]),
    ),
  };
  return pages.map(() => state);
};
