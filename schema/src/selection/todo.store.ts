import type { Instant } from '../kernel/instants.js';
import { rows, type Tx } from '../platform/database.js';
import { underMinimum } from './first-round.store.js';
import { refundStands } from './refund.store.js';

/** Something of a term that waits for staff, counted. */
export interface StaffWaiting {
  readonly kind:
    | 'unselected'
    | 'thin'
    | 'bills'
    | 'blocked'
    | 'lift_returned'
    | 'payments'
    | 'refunds'
    | 'lifts';
  readonly termId: string | null;
  readonly count: number;
  readonly fen: number;
}

/** Bills `b` of which something is due and nothing is paid (S13). */
const owing = `not exists (select from bill_payment p where p.bill_id = b.id and not exists (
    select from payment_reversal r where r.bill_id = p.bill_id and r.attempt = p.attempt))
  and b.training_fen + b.material_fen > (
    select coalesce(sum(c.training_fen + c.material_fen), 0) from bill_credit c where c.bill_id = b.id)`;

const dueFen = `coalesce(sum(b.training_fen + b.material_fen - (
  select coalesce(sum(c.training_fen + c.material_fen), 0) from bill_credit c where c.bill_id = b.id)), 0)`;

/** The last step of requests to lift blocks is of this kind (A10). */
const lastStep = (kind: 'submitted' | 'returned'): string => `(
  select s.kind from lift_step s where s.request_id = r.id order by s.number desc limit 1) = '${kind}'`;

/**
 * What waits for a school, in one statement: teachers without a course in these terms whose round is open (S11), those in
 * classes at risk in these (S2), unpaid bills (S13), blocked teachers and requests that came back (A10). Nothing is told as
 * nothing.
 */
export const waitingForSchool = (
  tx: Tx,
  schoolId: string,
  terms: { readonly open: readonly string[]; readonly atRisk: readonly string[] },
  now: Instant,
): Promise<StaffWaiting[]> =>
  rows<StaffWaiting>(
    tx,
    `select kind, term_id as "termId", count, fen::bigint as fen from (
       select 'unselected' as kind, term.id as term_id, count(*) as count, 0 as fen
       from unnest($2::uuid[]) as term (id) join teacher t on t.school_id = $1 and t.state = 'active'
       where not exists (select from selection s
         where s.teacher_id = t.account_id and s.term_id = term.id and s.dropped_at is null)
       group by term.id
       union all
       select 'thin', o.term_id, count(distinct s.teacher_id), 0
       from teacher member join selection s on s.teacher_id = member.account_id and s.dropped_at is null
         and s.term_id = any($3::uuid[])
       join offering o on o.id = s.offering_id join course c on c.id = o.course_id join term t on t.id = o.term_id
       where member.school_id = $1 and ${underMinimum} group by o.term_id
       union all
       select 'bills', b.term_id, count(*), ${dueFen}
       from bill b join term t on t.id = b.term_id
       where b.school_id = $1 and t.payment_closes >= $4 and ${owing} group by b.term_id
       union all
       select 'blocked', null, count(distinct k.teacher_id), 0
       from user_block k join teacher t on t.account_id = k.teacher_id
       where t.school_id = $1 and not exists (select from block_lift l where l.block_id = k.id)
         and not exists (select from lift_case c join lift_request r on r.id = c.request_id
           where c.block_id = k.id and ${lastStep('submitted')})
       union all
       select 'lift_returned', null, count(*), 0 from lift_request r where r.school_id = $1 and ${lastStep('returned')}
     ) waiting where count > 0`,
    [schoolId, terms.open, terms.atRisk, now],
  );

/**
 * What waits for who runs these terms and takes the payments of those that are `paying` now, in one statement: bills whose
 * sealed form is here and nothing paid (S13), money of deleted courses to give back (S3), and, for the city's centre,
 * requests to lift blocks (A10).
 */
export const waitingForOffice = (
  tx: Tx,
  terms: { readonly run: readonly string[]; readonly paying: readonly string[] },
  liftsBlocks: boolean,
): Promise<StaffWaiting[]> =>
  rows<StaffWaiting>(
    tx,
    `select kind, term_id as "termId", count, fen::bigint as fen from (
       select 'payments' as kind, b.term_id, count(*) as count, ${dueFen} as fen
       from bill b join declaration_form f on f.term_id = b.term_id and f.school_id = b.school_id
       where b.term_id = any($1::uuid[]) and ${owing} group by b.term_id
       union all
       select 'refunds', b.term_id, count(distinct b.id), sum(c.training_fen + c.material_fen)
       from bill_credit c join bill b on b.id = c.bill_id and b.term_id = any($3::uuid[])
       join selection s on s.id = c.selection_id and s.paid_at is not null
       where not exists (select from bill_refund_line l join bill_refund f using (bill_id, number)
         where l.selection_id = c.selection_id and ${refundStands}) group by b.term_id
       union all
       select 'lifts', null, count(*), 0 from lift_request r where $2::boolean and ${lastStep('submitted')}
     ) waiting where count > 0`,
    [terms.paying, liftsBlocks, terms.run],
  );
