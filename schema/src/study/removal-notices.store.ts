import type { Instant } from '../kernel/instants.js';
import { notifySelecting } from '../messaging/messaging.store.js';
import type { Tx } from '../platform/database.js';

const about = `jsonb_build_object('title', c.title, 'titleEn', coalesce(c.title_en, c.title),
  'organisation', o.name, 'organisationEn', coalesce(o.name_en, o.name), 'reason', r.reason)`;

/** A deletion `r` with its course `c` and the organisation `o` that declares it. */
const removal = `class_removal r join offering f on f.id = r.offering_id join course c on c.id = f.course_id
  join organisation o on o.id = c.declaring_id`;

/** S3: tells each teacher who was deleted from a class, and what becomes of the fee. */
export const tellRemoved = (tx: Tx, removalId: string, now: Instant): Promise<number> =>
  notifySelecting(
    tx,
    `select s.teacher_id,
       case when credit.selection_id is null then 'study.removed_from_class'
            when s.paid_at is null then 'study.removed_unpaid' else 'study.removed_paid' end,
       ${about}, $2::timestamptz, 'removed:' || s.id
     from ${removal} join class_removal_seat seat on seat.removal_id = r.id join selection s on s.id = seat.selection_id
     left join bill_credit credit on credit.selection_id = s.id
     where r.id = $1::uuid`,
    [removalId, now],
  );

/**
 * S13: tells the admins of the schools concerned how many of their teachers it were, and what changes on the bill. Whose
 * bill it is knows, also when the teacher has left the school since.
 */
export const tellSchoolsOfRemoval = (tx: Tx, removalId: string, now: Instant): Promise<number> =>
  notifySelecting(
    tx,
    `select g.account_id,
       case when lost.bill is null then 'study.school_removed'
            when lost.refund = 0 then 'study.school_removed_credited' else 'study.school_removed_refunded' end,
       lost.about || jsonb_build_object('teachers', lost.teachers, 'bill', coalesce(lost.bill, ''),
         'credit', to_char(lost.credit / 100.0, 'FM999999990.00'), 'refund', to_char(lost.refund / 100.0, 'FM999999990.00')),
       $2::timestamptz, 'removal:' || $1::text
     from (
       select coalesce(b.school_id, t.school_id) as school_id, ${about} as about, count(*) as teachers, max(b.id::text) as bill,
         coalesce(sum(credit.training_fen + credit.material_fen) filter (where s.paid_at is null), 0) as credit,
         coalesce(sum(credit.training_fen + credit.material_fen) filter (where s.paid_at is not null), 0) as refund
       from ${removal} join class_removal_seat seat on seat.removal_id = r.id join selection s on s.id = seat.selection_id
       join teacher t on t.account_id = s.teacher_id
       left join (bill_credit credit join bill b on b.id = credit.bill_id) on credit.selection_id = s.id
       where r.id = $1::uuid group by coalesce(b.school_id, t.school_id), c.id, o.id, r.id
     ) lost join role_grant g on g.organisation_id = lost.school_id and g.role = 'school_admin'`,
    [removalId, now],
  );
