import { rows, type Tx } from '../platform/database.js';
import { standingPayment } from '../selection/payment.store.js';

/** Where a district or a school stands in a term (S12, N1): people and selections from the roll-ups, money from its bills. */
export interface PlaceFigures {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly teachers: number;
  readonly selecting: number;
  readonly selections: number;
  readonly paid: number;
  readonly enrolled: number;
  readonly passed: number;
  readonly unpaidFen: number;
}

const facts = {
  selecting: 'people_selected',
  selections: 'selected',
  paid: 'paid',
  enrolled: 'enrolled',
  passed: 'passed',
} as const;

const sums = Object.entries(facts)
  .map(([name, fact]) => `coalesce(sum(f.amount) filter (where f.fact = '${fact}'), 0) as ${name}`)
  .join(', ');

/** The districts of the city, the city itself standing for its own schools (A1), or the schools of a district. */
export const placeFigures = (
  tx: Tx,
  asked: { readonly by: 'district' | 'school'; readonly organisationId: string; readonly termId: string },
): Promise<PlaceFigures[]> => {
  const place = `${asked.by}_id`;
  const at = asked.by === 'district' ? 'coalesce(school.parent_id, school.id)' : 'school.id';
  return rows<PlaceFigures>(
    tx,
    `with period as (select id from figure_period where span = 'term' and term_id = $2), told as (
       select f.${place} as place, coalesce(sum(f.amount) filter (where f.fact = 'in_service'), 0) as teachers, ${sums}
       from figure_by_${asked.by} f
       where f.fact = 'in_service' or (f.period = (select id from period) and f.fact = any($3::text[]))
       group by 1
     ), due as (
       select ${at} as place, sum(b.training_fen + b.material_fen - credited.fen) as fen
       from bill b join organisation school on school.id = b.school_id
       cross join lateral (select coalesce(sum(c.training_fen + c.material_fen), 0) as fen
         from bill_credit c where c.bill_id = b.id) credited
       ${standingPayment} where b.term_id = $2 and paid.attempt is null group by 1
     )
     select g.id, g.code, g.name, g.name_en as "nameEn", told.teachers, told.selecting, told.selections, told.paid,
       told.enrolled, told.passed, coalesce(due.fen, 0)::bigint as "unpaidFen"
     from told join organisation g on g.id = told.place left join due on due.place = g.id
     where $1::uuid = any(g.lineage) and (told.teachers > 0 or told.selections > 0) order by g.code`,
    [asked.organisationId, asked.termId, Object.values(facts)],
  );
};
