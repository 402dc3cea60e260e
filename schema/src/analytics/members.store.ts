import { rows, type Tx } from '../platform/database.js';
import type { Dimension } from './measures.rules.js';

export interface MemberRow {
  readonly key: string;
  readonly zh: string | null;
  readonly en: string | null;
}

/** Dimensions whose members are data; $1 is what their name or code contains, $2 how many at most. */
const sources: Partial<Readonly<Record<Dimension, string>>> = {
  district: `select code as key, name as zh, name_en as en from organisation
    where kind in ('district', 'city') and closed_at is null`,
  school: `select code as key, name as zh, name_en as en from organisation where kind = 'school' and closed_at is null`,
  term: `select code as key, name as zh, name_en as en from term`,
  programme: `select code as key, name as zh, name_en as en from programme`,
  course: `select number as key, title as zh, title_en as en from course`,
  year: `select year::text as key, null as zh, null as en from figure_period where span = 'year'`,
};

/** Members of a dimension of the data that contain a text, in the order of their codes; newest years and terms first. */
export const findMembers = (
  tx: Tx,
  dimension: Dimension,
  search: string,
  limit: number,
): Promise<MemberRow[]> => {
  const source = sources[dimension];
  if (source === undefined) return Promise.resolve([]);
  const newestFirst = dimension === 'term' || dimension === 'year';
  return rows<MemberRow>(
    tx,
    `select key, zh, en from (${source}) member
     where $1 = '' or strpos(lower(concat_ws(' ', key, zh, en)), lower($1)) > 0
     order by key ${newestFirst ? 'desc' : ''} limit $2`,
    [search, limit],
  );
};
