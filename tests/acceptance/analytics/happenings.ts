import { rows, type Tx } from '@xueshi/schema/platform/database';
import fc from 'fast-check';

/** One thing that happens to a city, by small numbers that choose whom and what. */
export type Happening = readonly [kind: keyof typeof happenings, one: number, other: number];

const teacher = `(select account_id from teacher order by account_id offset $1::int % (select count(*) from teacher)::int limit 1)`;
const offering = `(select id from offering order by id offset $2::int % (select count(*) from offering)::int limit 1)`;
const nth = (table: string, order: string, number: '$1' | '$2'): string =>
  `(select ${order} from ${table} order by ${order} offset ${number}::int % greatest(1, (select count(*) from ${table})::int) limit 1)`;

/** What writers do to the facts, as the stores do it; each is one statement. */
const happenings = {
  pick: `insert into selection (teacher_id, term_id, offering_id, source, picked_at)
    select ${teacher}, o.term_id, o.id, 'teacher', now() from offering o where o.id = ${offering}
    on conflict do nothing`,
  drop: `update selection set dropped_at = now() where dropped_at is null and id = ${nth('selection', 'id', '$1')} and $2::int >= 0`,
  chooseStudied: `insert into selection (teacher_id, term_id, offering_id, source, picked_at)
    select e.teacher_id, o.term_id, o.id, 'teacher', now() from enrolment e join offering o on o.id = e.offering_id
    where e.id = ${nth('enrolment', 'id', '$1')} and $2::int >= 0 on conflict do nothing`,
  dropStudied: `update selection s set dropped_at = now() from enrolment e
    where e.id = ${nth('enrolment', 'id', '$1')} and $2::int >= 0 and s.dropped_at is null
      and s.teacher_id = e.teacher_id and s.offering_id = e.offering_id`,
  payStudied: `update selection s set paid_at = case when s.paid_at is null then now() end from enrolment e
    where e.id = ${nth('enrolment', 'id', '$1')} and $2::int >= 0 and s.dropped_at is null
      and s.teacher_id = e.teacher_id and s.offering_id = e.offering_id`,
  pay: `update selection set paid_at = case when paid_at is null then now() end
    where id = ${nth('selection', 'id', '$1')} and $2::int >= 0`,
  enrol: `insert into enrolment (teacher_id, offering_id, course_id, programme_id, study_opens, study_closes, enrolled_at)
    select ${teacher}, o.id, o.course_id, (select programme_id from programme_course p where p.offering_id = o.id limit 1),
      now(), now() + interval '1 day', now()
    from offering o where o.id = ${offering} on conflict do nothing`,
  study: `insert into course_progress (enrolment_id, score, parts, learning_ms, rolled_up_at)
    select id, $2::int % 101, '[]', ($2::int % 101) * 900000::bigint, now() from enrolment where id = ${nth('enrolment', 'id', '$1')}
    on conflict (enrolment_id) do update set score = excluded.score, learning_ms = excluded.learning_ms`,
  pass: `insert into passing (enrolment_id, passed_at, score, hours)
    select id, now(), 60 + $2::int % 40, 4 from enrolment where id = ${nth('enrolment', 'id', '$1')} on conflict do nothing`,
  post: `insert into ledger_entry (teacher_id, year, hour_kind, hours, source, source_key, title, rule, receipt, posted_at)
    select ${teacher}, 2025 + $2::int % 3, (array['public', 'professional', 'elective'])[1 + $2::int % 3],
      (array[20, 45.5, 12, -3])[1 + $2::int % 4], case when $2::int % 4 = 3 then 'correction' else 'course' end,
      gen_random_uuid()::text, 'test', 'H2', '{}', now()`,
  verify: `with run as (
      insert into verification_run (year, number, trial, need_total, need_public, need_professional, rule_version,
        carries_again, people, started_by, started_at)
      select 2025 + $2::int % 2, coalesce(max(number), 0) + 1, false, 72, 18, 42, 'test', true, 1, (select min(id::text)::uuid from account), now()
      from verification_run where year = 2025 + $2::int % 2 returning year, number)
    insert into verification (teacher_id, year, run, public, professional, elective, brought, passed, surplus, turned, changed)
    select ${teacher}, year, number, 0, 0, 0, 0, $2::int % 3 > 0, 0, ($2::int % 3 > 0)::int - coalesce((select v.passed from verification v
      where v.teacher_id = ${teacher} and v.year = run.year order by v.run desc limit 1), false)::int, true from run`,
  attend: `with act as (
      insert into class_registration (offering_id, registered_by, way, results, registered_at)
      select offering_id, teacher_id, 'list', 1, now() from enrolment where id = ${nth('enrolment', 'id', '$1')}
      returning id, offering_id, registered_by)
    insert into class_result (offering_id, teacher_id, round, registration_id, attended, score, passed)
    select a.offering_id, a.registered_by, 1 + (select count(*) from class_result r
        where r.offering_id = a.offering_id and r.teacher_id = a.registered_by), a.id, true, 40, false
    from act a where $2::int >= 0`,
  complete: `insert into programme_completion (teacher_id, programme_id, completed_at)
    select ${teacher}, id, now() from programme where $2::int >= 0 on conflict do nothing`,
  transfer: `update teacher set school_id = (select id from organisation where kind = 'school'
      order by id offset $2::int % (select count(*) from organisation where kind = 'school')::int limit 1)
    where account_id = ${teacher}`,
  teachAnother: `update teacher set subject = (array['mathematics', 'music', 'psychology', null])[1 + $2::int % 4],
      stage = (array['primary', 'junior', null])[1 + $2::int % 3] where account_id = ${teacher}`,
  leaveOrReturn: `update teacher set state = (array['active', 'left', 'retired'])[1 + $2::int % 3] where account_id = ${teacher}`,
  moveSchool: `update organisation set parent_id = (select id from organisation where kind in ('district', 'city')
      order by id offset $2::int % (select count(*) from organisation where kind in ('district', 'city'))::int limit 1)
    where id = (select id from organisation where kind = 'school' order by id
      offset $1::int % (select count(*) from organisation where kind = 'school')::int limit 1)`,
} as const;

export const happen = async (tx: Tx, [kind, one, other]: Happening): Promise<void> => {
  await rows(tx, happenings[kind], [one, other]);
};

const kinds = Object.keys(happenings) as (keyof typeof happenings)[];

/** Any sequence of them, in batches of which each is followed by a fold. */
export const anyHistory = fc.array(
  fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(5_000), fc.nat(5_000)), {
    minLength: 1,
    maxLength: 25,
  }),
  { minLength: 1, maxLength: 5 },
);

/** Enrolments that count, said once more by whoever knows nothing of stores: what was dropped and not passed does not (S3). */
export const countedEnrolments = `(select each.* from enrolment each
  where exists (select from passing where enrolment_id = each.id)
    or not exists (select from selection s where (s.teacher_id, s.offering_id) = (each.teacher_id, each.offering_id)
      and s.dropped_at is not null)
    or exists (select from selection s join offering o on o.id = s.offering_id
      where (s.teacher_id, s.offering_id) = (each.teacher_id, each.offering_id) and s.dropped_at is null
        and (s.paid_at is not null or s.bundle_id is not null or o.training_fee_fen + o.material_fee_fen = 0)))`;
