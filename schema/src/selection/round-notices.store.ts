import type { Instant } from '../kernel/instants.js';
import { notifySelecting } from '../messaging/messaging.store.js';
import type { Tx } from '../platform/database.js';
import type { TermRecord } from '../terms/terms.store.js';

/** What every notice about a term tells. */
const termFacts = (term: TermRecord, more: Readonly<Record<string, Instant>>): string =>
  JSON.stringify({
    term: term.name,
    termEn: term.nameEn,
    ...Object.fromEntries(Object.entries(more).map(([name, at]) => [name, at.toISOString()])),
  });

/** Tells the admins of every school whose people know of a term something about it (S14). */
const tellSchools = (tx: Tx, kind: string, term: TermRecord, facts: string, now: Instant): Promise<number> =>
  notifySelecting(
    tx,
    `select distinct g.account_id, $1::text, $2::jsonb, $3::timestamptz, $1::text || '/' || $4::text
     from role_grant g join organisation school on school.id = g.organisation_id
     where g.role = 'school_admin' and ($5::uuid is null or $5 = any(school.lineage))`,
    [kind, facts, now, term.id, term.districtId],
  );

/** S2 */
export const tellFirstRoundOpen = (tx: Tx, term: TermRecord, now: Instant): Promise<number> =>
  tellSchools(tx, 'selection.first_round_open', term, termFacts(term, { closes: term.firstCloses }), now);

/** Tells everybody with a course of the term what is on the list, with how many courses and hours. */
const tellResults = (tx: Tx, kind: string, term: TermRecord, facts: string, now: Instant): Promise<number> =>
  notifySelecting(
    tx,
    `select s.teacher_id, $1::text, $2::jsonb || jsonb_build_object('courses', count(*), 'hours', sum(o.hours)),
       $3::timestamptz, $1::text || '/' || $4::text
     from selection s join offering o on o.id = s.offering_id
     where s.term_id = $4::uuid and s.dropped_at is null group by s.teacher_id`,
    [kind, facts, now, term.id],
  );

/** S1: the results of the first round are there for everybody who chose. */
export const tellFirstResults = (tx: Tx, term: TermRecord, now: Instant): Promise<number> =>
  tellResults(
    tx,
    'selection.first_results',
    term,
    termFacts(term, { opens: term.makeupOpens, closes: term.makeupCloses }),
    now,
  );

/** S1: lists are final. */
export const tellFinalResults = (tx: Tx, term: TermRecord, now: Instant): Promise<number> =>
  tellResults(
    tx,
    'selection.final_results',
    term,
    termFacts(term, { payment: term.paymentCloses, study: term.studyOpens }),
    now,
  );

/** S3: schools, and those of cancelled classes who have chosen nothing instead yet. */
export const tellMakeupOpen = async (tx: Tx, term: TermRecord, now: Instant): Promise<number> => {
  const facts = termFacts(term, { closes: term.makeupCloses });
  const schools = await tellSchools(tx, 'selection.makeup_open', term, facts, now);
  const choosing = await notifySelecting(
    tx,
    `select distinct gone.teacher_id, 'selection.choose_again', $1::jsonb, $2::timestamptz, 'choose_again/' || $3::text
     from selection gone where gone.term_id = $3::uuid and gone.drop_reason = 'class_cancelled' and not exists (
       select from selection s where s.teacher_id = gone.teacher_id and s.term_id = $3::uuid
         and s.dropped_at is null and s.picked_at >= gone.dropped_at)`,
    [facts, now, term.id],
  );
  return schools + choosing;
};

/** S13: the payment notice can be printed; payment opens. */
export const tellPaymentNotice = (tx: Tx, term: TermRecord, now: Instant): Promise<number> =>
  tellSchools(
    tx,
    'selection.payment_notice',
    term,
    termFacts(term, { opens: term.paymentOpens, closes: term.paymentCloses }),
    now,
  );

export const tellPaymentOpen = (tx: Tx, term: TermRecord, now: Instant): Promise<number> =>
  tellSchools(tx, 'selection.payment_open', term, termFacts(term, { closes: term.paymentCloses }), now);
