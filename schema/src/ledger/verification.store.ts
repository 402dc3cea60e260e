import type { Instant } from '../kernel/instants.js';
import { notifySelecting } from '../messaging/messaging.store.js';
import { cityZone } from '../platform/city-time.js';
import { row, rows, type Tx } from '../platform/database.js';
import type { VerificationCounts } from './verification.rules.js';

/** What a worker needs of a run, and how far it is. */
export interface RunStanding {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly trial: boolean;
  readonly people: number;
  readonly parts: number;
  readonly done: number;
  readonly lastTeacher: string | null;
  readonly complete: boolean;
}

/** One city has one verification at work: what carries over into a year is there before that year is judged (H4). */
export const holdVerification = async (tx: Tx): Promise<void> => {
  await rows(tx, `select pg_advisory_xact_lock(hashtext('xueshi.verification'))`);
};

/** Read after `holdVerification`: two workers that have the same run go on one after the other, each with the next part. */
export const runStanding = (tx: Tx, id: string): Promise<RunStanding | null> =>
  row<RunStanding>(
    tx,
    `select r.id, r.year, r.number, r.trial, r.people, coalesce(p.number, 0) as parts, coalesce(sums.done, 0) as done,
       p.last_teacher as "lastTeacher", coalesce(p.complete, false) as complete
     from verification_run r
     left join lateral (select number, last_teacher, complete from verification_part
       where run_id = r.id order by number desc limit 1) p on true
     cross join lateral (select sum(teachers) as done from verification_part where run_id = r.id) sums
     where r.id = $1`,
    [id],
  );

/** H6: who is verified: whoever has hours in the year, and whoever is in service and was here before it ended. */
export const verifiedPeople = `teacher t join account a on a.id = t.account_id
  where (t.state = 'active' and a.created_at < make_timestamptz($1::integer + 1, 1, 1, 0, 0, 0, '${cityZone}')
    or exists (select from ledger_entry l where l.teacher_id = t.account_id and l.year = $1::integer))`;

/**
 * $1 year, $2 run, $3 after whom, $4 how many people; nothing but sets. `verification.rules.verdictOf` in SQL:
 * a test holds them equal.
 */
const judged = `
  run as (select * from verification_run where id = $2::uuid),
  people as materialized (
    select t.account_id as teacher_id from ${verifiedPeople} and ($3::uuid is null or t.account_id > $3::uuid)
    order by t.account_id limit $4::integer),
  had as (
    select p.teacher_id,
      coalesce(sum(l.hours) filter (where l.year = $1::integer and l.hour_kind = 'public'), 0) as public,
      coalesce(sum(l.hours) filter (where l.year = $1::integer and l.hour_kind = 'professional'), 0) as professional,
      coalesce(sum(l.hours) filter (where l.year = $1::integer and l.hour_kind = 'elective'), 0) as elective,
      coalesce(sum(l.hours) filter (where l.year = $1::integer and l.source = 'carry_over'), 0) as brought,
      coalesce(sum(l.hours) filter (where l.year > $1::integer), 0) as carried,
      min(l.id) filter (where l.year > $1::integer) as carried_by
    from people p left join ledger_entry l on l.teacher_id = p.teacher_id
      and l.year between $1::integer and $1::integer + 1 and (l.year = $1::integer or l.source = 'carry_over')
    group by p.teacher_id),
  weighed as (
    select had.*, public + professional + elective as total,
      greatest(0, least(public + professional + elective - need_total, professional - need_professional,
        case when carries_again then professional else greatest(0, professional - brought) end)) as surplus,
      public + professional + elective < need_total as short_total, public < need_public as short_public,
      professional < need_professional as short_professional
    from had cross join run),
  judged as materialized (
    select w.*, not (short_total or short_public or short_professional) as passed, before.passed as had_passed,
      before.surplus as had_surplus
    from weighed w left join lateral (select v.passed, v.surplus from verification v
      where v.teacher_id = w.teacher_id and v.year = $1::integer order by v.run desc limit 1) before on true)`;

const counted = `
  insert into verification_part (run_id, number, last_teacher, complete, teachers, passed, short_total, short_public,
    short_professional, changed, carrying, carried, entries, at)
  select $2::uuid, $5::integer, coalesce((select teacher_id from people order by teacher_id desc limit 1), $3::uuid),
    count(*) < $4::integer, count(*), count(*) filter (where passed),
    count(*) filter (where short_total), count(*) filter (where short_public), count(*) filter (where short_professional),
    count(*) filter (where (passed, surplus) is distinct from (had_passed, had_surplus)),
    count(*) filter (where surplus > 0), coalesce(sum(surplus), 0), count(*) filter (where surplus <> carried), $6::timestamptz
  from judged`;

/** H4: what is carried over is an entry of the next year, with what explains it; what was posted before is corrected. */
const carried = `
  insert into ledger_entry (teacher_id, year, hour_kind, hours, source, source_key, title, title_en, corrects, rule, receipt,
    posted_at)
  select teacher_id, $1::integer + 1, 'professional', surplus - carried, 'carry_over',
    'carry_over:' || $1::integer + 1 || ':' || teacher_id || case when carried_by is null then '' else ':' || run.number end,
    $1::integer || ' 年结转学时' || case when carried_by is null then '' else '（更正）' end,
    'Carried over from ' || $1::integer || case when carried_by is null then '' else ' (correction)' end,
    carried_by, 'H4',
    jsonb_build_object('rule', 'H4', 'ruleVersion', run.rule_version, 'score', 0, 'passMark', 0, 'parts', '[]'::jsonb,
      'lessons', '[]'::jsonb, 'carryOver', jsonb_build_object('year', $1::integer, 'run', run.number, 'total', total,
        'professional', professional, 'neededTotal', run.need_total, 'neededProfessional', run.need_professional,
        'brought', brought, 'carriesAgain', run.carries_again, 'surplus', surplus, 'before', carried)),
    $6::timestamptz
  from judged cross join run where surplus <> carried order by teacher_id`;

const verified = `
  insert into verification (teacher_id, year, run, public, professional, elective, brought, passed, surplus, turned, changed)
  select teacher_id, $1::integer, run.number, public, professional, elective, brought, passed, surplus,
    passed::integer - coalesce(had_passed, false)::integer,
    (passed, surplus) is distinct from (had_passed, had_surplus)
  from judged cross join run order by teacher_id`;

/**
 * Verifies the next people of a run and carries over what they have left, in one statement for all of them (P8). Under
 * `holdVerification`; a trial writes nothing but what it counted. Gives whether nobody is left.
 */
export const verifyNext = async (
  tx: Tx,
  run: RunStanding,
  people: number,
  now: Instant,
): Promise<{ readonly complete: boolean; readonly teachers: number }> => {
  const part = await row<{ complete: boolean; teachers: number }>(
    tx,
    `with ${judged}${run.trial ? '' : `, verified as (${verified}), carried_over as (${carried})`}
     ${counted} returning complete, teachers`,
    [run.year, run.id, run.lastTeacher, people, run.parts + 1, now],
  );
  if (part === null) throw new Error('a part of a verification was not kept');
  return part;
};

/** C1: tells those of the part just verified of whom the run says something new. */
export const tellVerified = (tx: Tx, run: RunStanding, now: Instant): Promise<number> =>
  notifySelecting(
    tx,
    `select v.teacher_id, case when v.passed then 'ledger.year_passed' else 'ledger.year_short' end,
       jsonb_build_object('year', v.year::text, 'next', (v.year + 1)::text, 'total', v.public + v.professional + v.elective,
         'missing', greatest(0, r.need_total - v.public - v.professional - v.elective),
         'missingPublic', greatest(0, r.need_public - v.public),
         'missingProfessional', greatest(0, r.need_professional - v.professional), 'carried', v.surplus),
       $3::timestamptz, 'verification:' || v.year || ':' || v.run
     from verification v join verification_run r on r.year = v.year and r.number = v.run
     where r.id = $1 and v.changed and ($2::uuid is null or v.teacher_id > $2::uuid)`,
    [run.id, run.lastTeacher, now],
  );

/** What a run came to so far: the sums of its parts. */
export const countRun = async (tx: Tx, runId: string): Promise<VerificationCounts> => {
  const counts = await row<VerificationCounts>(
    tx,
    `select ${countsOf('p')} from verification_part p where run_id = $1`,
    [runId],
  );
  if (counts === null) throw new Error('a count gave no row');
  return counts;
};

export const countsOf = (part: string): string =>
  Object.entries({
    teachers: 'teachers',
    passed: 'passed',
    shortTotal: 'short_total',
    shortPublic: 'short_public',
    shortProfessional: 'short_professional',
    changed: 'changed',
    carrying: 'carrying',
    carried: 'carried',
    entries: 'entries',
  })
    .map(([name, column]) => `coalesce(sum(${part}.${column}), 0) as "${name}"`)
    .join(', ');
