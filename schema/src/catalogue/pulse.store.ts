import { row, type Tx } from '../platform/database.js';

/** What of the catalogue changes without anybody editing it, and whether what is kept of the rest still holds. */
export interface CataloguePulse {
  readonly version: number;
  /** other whenever a term is: dates, limits, a new one */
  readonly terms: string;
  /** what the next reading has to ask from: the oldest transaction that was under way at this one */
  readonly moment: string;
  /** offerings whose seats or stars were counted anew, since the moment that was asked from or a little before */
  readonly counted: readonly CountedOffering[];
}

/** Id, seats taken, votes, stars. */
export type CountedOffering = readonly [id: string, selected: number, votes: number, stars: number];

/** Of the snapshot a statement sees: whatever commits later is of this transaction or of a younger one. */
export const momentOfSnapshot = `pg_snapshot_xmin(pg_current_snapshot())::text`;

/** Whether what a row says is of a transaction from moment $2 on. */
const isNew = (xmin: string): string => `age(${xmin}) <= (select age($2::xid8::xid))`;

/**
 * One statement, however many courses the terms have, and no work for those that nobody has chosen or rated since a
 * `moment`. Null: nothing is counted.
 */
export const readPulse = async (
  tx: Tx,
  termIds: readonly string[],
  since: string | null,
): Promise<CataloguePulse> => {
  const pulse = await row<
    Omit<CataloguePulse, 'counted'> & { readonly counted: CataloguePulse['counted'] | null }
  >(
    tx,
    `select v.version, (select md5(string_agg(t::text, ' ' order by t.id)) from term t) as terms,
       ${momentOfSnapshot} as moment,
       (select jsonb_agg(jsonb_build_array(o.id, o.selected, coalesce(s.votes, 0), coalesce(s.stars, 0)))
          from offering o left join course_standing s on s.course_id = o.course_id
          where o.term_id = any($1::uuid[]) and (${isNew('o.xmin')} or o.course_id in (
            select rated.course_id from course_standing rated where ${isNew('rated.xmin')}))) as counted
     from catalogue_version v`,
    [termIds, since],
  );
  if (pulse === null) throw new Error('the catalogue has no version');
  return { ...pulse, counted: pulse.counted ?? [] };
};
