import type { Terminal } from '../accounts/actor.rules.js';
import type { Stage } from '../accounts/teacher.rules.js';
import type { Hours, HourKind } from '../kernel/hours.js';
import { rows, type Tx } from '../platform/database.js';
import {
  containing,
  type Board,
  type CatalogueScope,
  type Delivery,
  type OfferingOrder,
} from './catalogue.rules.js';
import { offeringColumns, offeringTables, type OfferingRecord } from './catalogue.store.js';

/** What to list of a term's courses (S6). */
export interface SupermarketQuery {
  readonly termId: string;
  readonly scope: CatalogueScope;
  readonly boards: readonly Board[];
  readonly hourKind: HourKind | null;
  readonly hoursMin: Hours | null;
  readonly hoursMax: Hours | null;
  readonly subject: string | null;
  readonly stage: Stage | null;
  readonly terminal: Terminal | null;
  readonly delivery: Delivery | null;
  /** only these, e.g. what the teacher has picked; null: no such limit */
  readonly only: readonly string[] | null;
  readonly except: readonly string[];
  /** each must be found in number, title, lecturer or introduction */
  readonly words: readonly string[];
  readonly order: OfferingOrder;
  readonly first: number;
  readonly after: SupermarketPlace | null;
}

/** A place in an ordered list: the sort key of the order and, among equals, the course number. */
export interface SupermarketPlace {
  readonly sortKey: number;
  readonly number: string;
}

export interface ListedOffering extends OfferingRecord {
  readonly sortKey: number;
}

/** How many would be found for each value of a filter, given all the other filters. */
export type FacetCounts = Readonly<Record<string, number>>;

export interface SupermarketPage {
  /** one more than asked for when there are more */
  readonly listed: readonly ListedOffering[];
  readonly total: number;
  readonly hourKinds: FacetCounts;
  readonly subjects: FacetCounts;
  readonly stages: FacetCounts;
  readonly terminals: FacetCounts;
}

/** Whole numbers, ascending, so that one comparison serves every order and a cursor survives rows that come and go. */
const sortKeys: Readonly<Record<OfferingOrder, string>> = {
  newest: '-(extract(epoch from c.published_at) * 1000000)::bigint',
  most_popular: '-o.selected::bigint',
  hours: '(o.hours * 10)::bigint',
  fee: '(o.training_fee_fen + o.material_fee_fen)::bigint',
};

/** Courses that pass everything but the four filters with facets, and how each of those four judges them. */
const matched = (order: OfferingOrder): string => `
  select o.id, c.number, ${sortKeys[order]} as sort_key, c.hour_kind, c.subjects, c.stages, o.terminals,
    $2::text is null or c.hour_kind = $2 as fits_kind,
    $3::text is null or $3 = any(c.subjects) as fits_subject,
    $4::text is null or $4 = any(c.stages) as fits_stage,
    $5::text is null or $5 = any(o.terminals) as fits_terminal
  from offering o join course c on c.id = o.course_id
  where o.term_id = $1
    and (o.board <> 'district' or $6::uuid[] is null or c.district_id = any($6))
    and o.board = any($7::text[])
    and ($8::numeric is null or o.hours >= $8)
    and ($9::numeric is null or o.hours <= $9)
    and ($10::text is null or c.delivery = $10)
    and ($11::uuid[] is null or o.id = any($11))
    and (o.cancelled_at is null or o.id = any($11))
    and not o.id = any($12::uuid[])
    and (cardinality($13::text[]) = 0
      or concat_ws(E'\\n', c.number, c.title, c.title_en, c.lecturer, c.introduction, c.introduction_en)
        ilike all ($13))`;

const statement = (order: OfferingOrder): string => `
  with matched as materialized (${matched(order)}),
  page as (
    select id, sort_key, number from matched
    where fits_kind and fits_subject and fits_stage and fits_terminal
      and ($14::numeric is null or (sort_key, number collate "C") > ($14::numeric, $15::text))
    order by sort_key, number collate "C" limit $16
  ),
  totals as (
    select
      (select count(*) from matched where fits_kind and fits_subject and fits_stage and fits_terminal) as total,
      (select jsonb_object_agg(value, found) from (
        select hour_kind as value, count(*) as found from matched
        where fits_subject and fits_stage and fits_terminal group by 1)) as hour_kinds_found,
      (select jsonb_object_agg(value, found) from (
        select value, count(*) as found from matched, unnest(subjects) as value
        where fits_kind and fits_stage and fits_terminal group by 1)) as subjects_found,
      (select jsonb_object_agg(value, found) from (
        select value, count(*) as found from matched, unnest(stages) as value
        where fits_kind and fits_subject and fits_terminal group by 1)) as stages_found,
      (select jsonb_object_agg(value, found) from (
        select value, count(*) as found from matched, unnest(terminals) as value
        where fits_kind and fits_subject and fits_stage group by 1)) as terminals_found
  )
  select totals.*, listed.* from totals left join (
    select page.sort_key as "sortKey", ${offeringColumns}
    from page join (${offeringTables}) on o.id = page.id
  ) listed on true
  order by listed."sortKey", listed.number collate "C"`;

interface Totals {
  readonly total: number;
  readonly hour_kinds_found: FacetCounts | null;
  readonly subjects_found: FacetCounts | null;
  readonly stages_found: FacetCounts | null;
  readonly terminals_found: FacetCounts | null;
}

/** A page of the supermarket with its total and facets, in one statement. */
export const listOfferings = async (tx: Tx, query: SupermarketQuery): Promise<SupermarketPage> => {
  const found = await rows<Totals & (ListedOffering | { readonly id: null })>(tx, statement(query.order), [
    query.termId,
    query.hourKind,
    query.subject,
    query.stage,
    query.terminal,
    query.scope === 'everything' ? null : query.scope,
    query.boards,
    query.hoursMin,
    query.hoursMax,
    query.delivery,
    query.only,
    query.except,
    query.words.map(containing),
    query.after?.sortKey ?? null,
    query.after?.number ?? null,
    query.first + 1,
  ]);
  const totals = found[0];
  return {
    listed: found.filter((row): row is Totals & ListedOffering => row.id !== null),
    total: totals?.total ?? 0,
    hourKinds: totals?.hour_kinds_found ?? {},
    subjects: totals?.subjects_found ?? {},
    stages: totals?.stages_found ?? {},
    terminals: totals?.terminals_found ?? {},
  };
};
