import { row, rows, type Tx } from '../../platform/database.js';
import { whileBare } from './bare-tables.js';
import type { Tell } from './tell.js';

/**
 * What everybody took: how many courses follows a log-normal distribution, which ones Zipf's law along the shelf of one's
 * stage and subject (S5), one in seven from the own district (S6). The public subject is everybody's, once a year (S9).
 */
export const drawPicks = async (tx: Tx, tell: Tell): Promise<void> => {
  await rows(
    tx,
    `create table seeding.pick (
       term bigint, n bigint, slot integer, num bigint, teacher_id uuid, offering_id uuid, course_id uuid,
       enrolment_id uuid, diligence double precision, fate text, picked_at timestamptz, paid_at timestamptz)
       with (autovacuum_enabled = off)`,
  );
  const { terms } = (await row<{ terms: number }>(tx, `select count(*) as terms from seeding.term`)) ?? {
    terms: 0,
  };
  // a shelf is small enough to be looked up; what the planner guesses of who stands before it would have both sorted
  await rows(tx, `set local enable_mergejoin = off`);
  for (let term = 1; term <= terms; term += 1) {
    await rows(tx, picksOfTerm, [term]);
    tell(term / terms);
  }
  await rows(tx, `analyze seeding.pick`);
};

/** `num` names a pick for every draw about it. Seats are never oversold (S4): the last ones to draw go without. */
const picksOfTerm = `
  insert into seeding.pick
  with term as (select * from seeding.term where n = $1::bigint),
  taking as materialized (
    select t.*, term.year,
      least(9, greatest(1, round(exp((case when term.open then 0.7 else 1.3 end)
        + 0.42 * pg_temp.bell(term.n * 1000000000 + t.n, 11)))))::integer as wanted
    from seeding.teacher t, term
    where pg_temp.draw(term.n * 1000000000 + t.n, 10) < case when term.open then 0.62 else 0.951 end),
  drawn as materialized (
    select t.n, t.id, t.stage, t.subject, t.diligence, slot, ($1::bigint * 1000000000 + t.n) * 16 + slot as num,
      coalesce(case when pg_temp.draw(($1::bigint * 1000000000 + t.n) * 16 + slot, 12) < 0.15 then t.district_id end,
        '00000000-0000-0000-0000-000000000000') as place
    from taking t cross join generate_series(1, t.wanted) as slot),
  -- step by step, since no planner can guess how many stand before a shelf
  aimed as materialized (
    select d.n, d.id, d.diligence, d.slot, d.num, z.audience,
      greatest(1, least(z.size, floor(power(z.size + 1, pg_temp.draw(d.num, 13)))::bigint)) as rank
    from drawn d join seeding.audience a using (stage, subject, place)
    join (select audience, size from seeding.shelf where term = $1::bigint and rank = 1) z on z.audience = a.id),
  placed as materialized (
    select distinct on (a.n, b.offering_id) a.n, a.id, a.diligence, a.slot, a.num, b.offering_id
    from aimed a join seeding.shelf b on b.term = $1::bigint and b.audience = a.audience and b.rank = a.rank
    order by a.n, b.offering_id, a.slot
  ),
  everything as materialized (
    select * from placed
    union all
    select t.n, t.id, t.diligence, 0, ($1::bigint * 1000000000 + t.n) * 16, term.public_offering
    from taking t, term
    where term.public_offering is not null
      and pg_temp.draw(t.year * 1000000000::bigint + t.n, 14) < 0.95
      and (pg_temp.draw(t.year * 1000000000::bigint + t.n, 14) >= 0.9) = term.open),
  listed as materialized (
    select e.*, o.course_id, o.seats from everything e join offering o on o.id = e.offering_id),
  -- one class in fifty has seats to count: the others need no turn
  seated as (
    select w.*, null::bigint as turn, null::double precision as fill from listed w where seats is null
    union all
    select w.*, row_number() over (partition by w.offering_id order by pg_temp.draw(w.num, 15)),
      0.35 + 0.65 * pg_temp.draw(hashtextextended(w.offering_id::text, 0), 16)
    from listed w where seats is not null),
  timed as (
    select s.*, term.open, not term.open and pg_temp.draw(num, 17) < 0.06 as makeup, pg_temp.draw(num, 18) as luck,
      term.first_opens, least(term.first_closes, term.today) as first_ends, term.makeup_opens, term.makeup_closes,
      term.payment_opens, term.payment_closes
    from seated s, term where seats is null or turn <= floor(seats * fill)),
  fated as (
    select *, case when luck < 0.035 and not makeup then 'dropped' when open then 'open'
      when luck < 0.048 then 'unpaid' else 'paid' end as fate
    from timed)
  select $1::bigint, n, slot, num, id, offering_id, course_id, pg_temp.seeded_id('enrolment/' || num), diligence, fate,
    case when makeup then makeup_opens + (makeup_closes - makeup_opens) * pg_temp.draw(num, 19)
      else first_opens + (first_ends - first_opens) * power(pg_temp.draw(num, 19), 2.2) end,
    case when fate = 'paid' then payment_opens + (payment_closes - payment_opens) * pg_temp.draw(num, 20) end
  from fated order by n, slot`;

/** Selections with what became of them (S3, S13), and who paid is enrolled: in the edition that was begun, if one was. */
export const keepPicks = async (tx: Tx, tell: Tell): Promise<void> => {
  await whileBare(tx, ['selection', 'enrolment'], async () => {
    await rows(
      tx,
      `insert into selection (id, teacher_id, term_id, offering_id, source, picked_at, paid_at, dropped_at, dropped_by)
       select pg_temp.seeded_id('selection/' || p.num), p.teacher_id, t.id, p.offering_id,
         case when pg_temp.draw(p.num, 21) < 0.18 then 'school' else 'teacher' end, p.picked_at, p.paid_at,
         case when p.fate = 'dropped' then p.picked_at + (least(t.first_closes, t.today) - p.picked_at) * 0.5 end,
         case when p.fate = 'dropped' then p.teacher_id end
       from seeding.pick p join seeding.term t on t.n = p.term`,
    );
    tell(0.3);
    await rows(
      tx,
      `insert into enrolment (id, teacher_id, offering_id, course_id, study_opens, study_closes, enrolled_at, edition)
       select p.enrolment_id, p.teacher_id, p.offering_id, p.course_id, t.study_opens, t.study_closes, p.paid_at,
         case when j.finished or w.enrolment_id is not null then 1 end
       from seeding.pick p join seeding.term t on t.n = p.term
       left join seeding.journey j using (enrolment_id)
       left join (select distinct enrolment_id from seeding.watched) w using (enrolment_id)
       where p.fate = 'paid'`,
    );
    tell(0.5);
  });
};
