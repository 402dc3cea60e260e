import { textSchools, textTeachers, type Texting } from '../messaging/text-message.store.js';
import { cityMoment } from '../platform/city-time.js';
import type { Instant } from '../kernel/instants.js';
import type { Tx } from '../platform/database.js';
import type { TermRecord } from '../terms/terms.store.js';
import { standingPayment } from './payment.store.js';

const about = (term: TermRecord, kind: string, body: string, until: Instant, now: Instant): Texting => ({
  kind,
  key: `${kind}/${term.id}`,
  body: `【学时】${term.name}${body}`,
  until,
  now,
});

/** Texts the schools whose people know of a term (S14). */
const schoolsOf = (tx: Tx, term: TermRecord, texting: Texting): Promise<number> =>
  textSchools(tx, texting, '($6::uuid is null or $6 = any(school.lineage))', [term.districtId]);

/** S1, S2 */
export const textFirstResults = (tx: Tx, term: TermRecord, now: Instant): Promise<number> =>
  schoolsOf(
    tx,
    term,
    about(
      term,
      'selection.first_results',
      `第一轮选课结果已公布，补选轮 ${cityMoment(term.makeupOpens)} 开始、${cityMoment(term.makeupCloses)} 截止。请提醒班级停开的教师另选。`,
      term.makeupCloses,
      now,
    ),
  );

/** S2: those of cancelled classes who have chosen nothing instead yet, on their own mobiles. */
export const textChooseAgain = (tx: Tx, term: TermRecord, now: Instant): Promise<number> =>
  textTeachers(
    tx,
    about(
      term,
      'selection.choose_again',
      `补选轮已开始，您选的班级未达到开班人数，请在 ${cityMoment(term.makeupCloses)} 前另选课程。`,
      term.makeupCloses,
      now,
    ),
    `select gone.teacher_id from selection gone where gone.term_id = $6::uuid and gone.drop_reason = 'class_cancelled' and not exists (
       select from selection s where s.teacher_id = gone.teacher_id and s.term_id = $6::uuid
         and s.dropped_at is null and s.picked_at >= gone.dropped_at)`,
    [term.id],
  );

/** Schools with a bill of the term on which something is due and nothing paid (S13). */
const owing = `exists (select from bill b ${standingPayment}
  where b.school_id = school.id and b.term_id = $6::uuid and paid.attempt is null
    and b.training_fen + b.material_fen > (
      select coalesce(sum(c.training_fen + c.material_fen), 0) from bill_credit c where c.bill_id = b.id))`;

/** S13 */
export const textPaymentNotice = (tx: Tx, term: TermRecord, now: Instant): Promise<number> =>
  textSchools(
    tx,
    about(
      term,
      'selection.payment_notice',
      `缴费通知单可以打印了，请在 ${cityMoment(term.paymentOpens)} 至 ${cityMoment(term.paymentCloses)} 统一缴费，并交回盖章的申报表。`,
      term.paymentCloses,
      now,
    ),
    owing,
    [term.id],
  );

/** S13, A10: payment is about to close, and something is not paid. */
export const textPaymentCloses = (tx: Tx, term: TermRecord, now: Instant): Promise<number> =>
  textSchools(
    tx,
    about(
      term,
      'selection.payment_closes_soon',
      `缴费 ${cityMoment(term.paymentCloses)} 截止，本校还有账单未缴。逾期未缴的教师将被列为特殊用户，不能选课和调动。`,
      term.paymentCloses,
      now,
    ),
    owing,
    [term.id],
  );

/** S1 */
export const textStudyOpens = (tx: Tx, term: TermRecord, now: Instant): Promise<number> =>
  schoolsOf(
    tx,
    term,
    about(
      term,
      'study.term_opens',
      `学习已开始，${cityMoment(term.studyCloses)} 结束。请提醒本校教师按时完成。`,
      term.studyCloses,
      now,
    ),
  );
