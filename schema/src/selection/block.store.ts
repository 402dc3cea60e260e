import type { Instant } from '../kernel/instants.js';
import { notifySelecting } from '../messaging/messaging.store.js';
import { row, rows, type Tx } from '../platform/database.js';
import type { LiftState } from './lift.rules.js';
import type { TermRecord } from '../terms/terms.store.js';

/** For statements about a teacher of the alias `me`: whether a block stands (A10). */
export const isBlocked = `exists (select from user_block blocked where blocked.teacher_id = me.account_id
  and not exists (select from block_lift lifted where lifted.block_id = blocked.id))`;

/** Whether a block stands for a teacher. */
export const hasBlock = async (tx: Tx, teacherId: string): Promise<boolean> =>
  (await row(tx, `select from teacher me where me.account_id = $1 and ${isBlocked}`, [teacherId])) !== null;

/**
 * A10: when payment has closed, whoever holds a city-wide course on a bill that is neither deleted nor paid is blocked,
 * once a term; gives how many. Each is told, and the admins of the school are.
 */
export const blockUnpaid = async (tx: Tx, term: TermRecord, now: Instant): Promise<number> => {
  const blocked = await rows<{ teacherId: string }>(
    tx,
    `insert into user_block (teacher_id, term_id, at)
     select distinct s.teacher_id, s.term_id, $2::timestamptz
     from selection s join offering o on o.id = s.offering_id
     where s.term_id = $1 and o.board = 'city' and s.dropped_at is null and s.paid_at is null
       and exists (select from bill_line l where l.selection_id = s.id)
     on conflict (teacher_id, term_id) do nothing returning teacher_id as "teacherId"`,
    [term.id, now],
  );
  const facts = JSON.stringify({ term: term.name, termEn: term.nameEn });
  await notifySelecting(
    tx,
    `select b.teacher_id, 'selection.teacher_blocked', $3::jsonb, $2::timestamptz, 'blocked/' || $1::text
     from user_block b where b.term_id = $1::uuid`,
    [term.id, now, facts],
  );
  await notifySelecting(
    tx,
    `select g.account_id, 'selection.school_blocked', $3::jsonb || jsonb_build_object('teachers', owed.teachers),
       $2::timestamptz, 'school_blocked/' || $1::text
     from (select t.school_id, count(*) as teachers from user_block b join teacher t on t.account_id = b.teacher_id
       where b.term_id = $1::uuid group by 1) owed
     join role_grant g on g.organisation_id = owed.school_id and g.role = 'school_admin'`,
    [term.id, now, facts],
  );
  return blocked.length;
};

/** A blocked teacher as staff see it. */
export interface BlockedTeacher {
  readonly id: string;
  readonly teacherId: string;
  readonly name: string;
  readonly studyNumber: string;
  readonly schoolName: string;
  readonly schoolNameEn: string | null;
  readonly termId: string;
  readonly at: Instant;
  readonly unpaidFen: number;
  /** the request to lift it that is not decided yet, and how it stands (A10) */
  readonly requestId: string | null;
  readonly requestState: LiftState | null;
}

/** The blocked teachers beneath an organisation, newest block first, after one. */
export const pageBlocked = (
  tx: Tx,
  { organisationId, teacherId }: { readonly organisationId: string; readonly teacherId: string | null },
  page: { readonly after: { readonly at: string; readonly id: string } | null; readonly limit: number },
): Promise<BlockedTeacher[]> =>
  rows<BlockedTeacher>(
    tx,
    `with page as materialized (
       select k.* from user_block k join teacher t on t.account_id = k.teacher_id
       join organisation school on school.id = t.school_id
       where school.lineage @> array[$1::uuid] and ($5::uuid is null or k.teacher_id = $5)
         and not exists (select from block_lift l where l.block_id = k.id)
         and ($2::timestamptz is null or (k.at, k.id) < ($2::timestamptz, $3::uuid))
       order by k.at desc, k.id desc limit $4)
     select k.id, k.teacher_id as "teacherId", a.name, t.study_number as "studyNumber", school.name as "schoolName",
       school.name_en as "schoolNameEn", k.term_id as "termId", k.at,
       (select coalesce(sum(l.training_fen + l.material_fen), 0)::bigint
        from selection s join bill_line l on l.selection_id = s.id
        where s.teacher_id = k.teacher_id and s.term_id = k.term_id and s.dropped_at is null and s.paid_at is null) as "unpaidFen", request.id as "requestId", request.state as "requestState"
     from page k join teacher t on t.account_id = k.teacher_id join account a on a.id = t.account_id
     join organisation school on school.id = t.school_id
     left join lateral (
       select r.id, coalesce((select s.kind from lift_step s where s.request_id = r.id order by s.number desc limit 1), 'draft') as state
       from lift_case c join lift_request r on r.id = c.request_id where c.block_id = k.id
       order by r.opened_at desc, r.id limit 1) request on true
     order by k.at desc, k.id desc`,
    [organisationId, page.after?.at ?? null, page.after?.id ?? null, page.limit, teacherId],
  );
