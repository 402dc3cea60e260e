import { row, type Tx } from '../platform/database.js';

/** What of the catalogue changes without anybody editing it, and whether what is kept of the rest still holds. */
export interface CataloguePulse {
  readonly version: number;
  /** other whenever a term is: dates, limits, a new one */
  readonly terms: string;
  /** of each term that was asked about: seats taken, votes and stars of its offerings in the order of their ids, see `readCounts` */
  readonly counts: Readonly<Record<string, string>>;
}

/** One statement, however many courses a term has; whoever keeps its text sees by comparing whether anything happened. */
export const readPulse = async (tx: Tx, termIds: readonly string[]): Promise<CataloguePulse> => {
  const pulse = await row<
    Omit<CataloguePulse, 'counts'> & { readonly counts: CataloguePulse['counts'] | null }
  >(
    tx,
    `select v.version, (select md5(string_agg(t::text, ' ' order by t.id)) from term t) as terms,
       (select jsonb_object_agg(one.term_id, one.counts) from (
          select o.term_id, string_agg(concat_ws(',', o.selected, coalesce(s.votes, 0), coalesce(s.stars, 0)), ',' order by o.id) as counts
          from offering o left join course_standing s on s.course_id = o.course_id
          where o.term_id = any($1::uuid[]) group by o.term_id) one) as counts
     from catalogue_version v`,
    [termIds],
  );
  const counts = Object.fromEntries(termIds.map((id) => [id, pulse?.counts?.[id] ?? '']));
  return { version: pulse?.version ?? 0, terms: pulse?.terms ?? '', counts };
};

/** The numbers of a term's text: three of each offering. */
export const readCounts = (text: string): Int32Array =>
  text === '' ? new Int32Array() : Int32Array.from(text.split(','), Number);
