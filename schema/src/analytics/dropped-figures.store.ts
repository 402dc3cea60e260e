import { rows, type Tx } from '../platform/database.js';
import { isDropped, wasEverDropped } from '../study/dropped.store.js';

/** For statements about an enrolment of the alias `e`: taken off the list and not passed, and so not counted (N1, S3). */
const uncounted = `${isDropped} and not exists (select from passing g where g.enrolment_id = e.id)`;

/** For statements about an enrolment of the alias `e`, once this transaction has looked: whether figures count it. */
export const isCounted = `not exists (
  select from figure_dropped d where d.teacher_id = e.teacher_id and d.offering_id = e.offering_id)`;

/** What figures tell of an enrolment beside itself: its bands, and its score in hundredths. */
const told = `e.teacher_id, e.offering_id, e.programme_id, figure_time_band(cp.learning_ms) as time_band,
  case when cp.enrolment_id is not null then figure_score_band(cp.score) end as score_band, round(cp.score * 100) as points
  from enrolment e left join course_progress cp on cp.enrolment_id = e.id`;

/**
 * Those of whom a note may mean that they are counted no more, or again: a seat given up, an enrolment that came after it,
 * and anything about who is not counted now. Whoever only chooses, pays and studies is not looked at.
 */
const noted = (notes: string): string => `
  select c.teacher_id, c.offering_id from ${notes} c
  where (c.fact in ('selected', 'paid') and c.amount < 0) or (c.fact = 'enrolled' and c.amount > 0
    and exists (select from (values (c.teacher_id, c.offering_id)) e (teacher_id, offering_id) where ${wasEverDropped}))
  union
  select d.teacher_id, d.offering_id
  from (select distinct teacher_id, offering_id from ${notes} each_note where offering_id is not null) c
  join figure_dropped d using (teacher_id, offering_id)`;

const everybody = `
  select teacher_id, offering_id from selection where dropped_at is not null
  union select teacher_id, offering_id from figure_dropped`;

/**
 * Notes what figures have to forget of courses taken off the list, and to count again, so that the fold adds it like any
 * other note. Each is decided anew from the facts this transaction sees, so that it does not matter in which order, or by
 * which transactions, a course was dropped, passed, chosen again and paid. After `takeTurn`, before the notes are folded. Gives how
 * many that were.
 */
export const noteDropped = async (tx: Tx, whose: 'everybody' | { readonly notes: string }): Promise<number> =>
  (
    await rows(
      tx,
      `with asked as materialized (${whose === 'everybody' ? everybody : noted(whose.notes)}),
     before as materialized (select d.* from figure_dropped d join asked using (teacher_id, offering_id)),
     now as materialized (select ${told} join asked using (teacher_id, offering_id) where ${uncounted}),
     back as (
       delete from figure_dropped d using before
       where (d.teacher_id, d.offering_id) = (before.teacher_id, before.offering_id)
         and not exists (select from now
           where (now.teacher_id, now.offering_id) = (before.teacher_id, before.offering_id))),
     kept as (
       insert into figure_dropped (teacher_id, offering_id, programme_id, time_band, score_band, points)
       select teacher_id, offering_id, programme_id, time_band, score_band, points from now
       on conflict (teacher_id, offering_id) do update
         set time_band = excluded.time_band, score_band = excluded.score_band, points = excluded.points)
     insert into figure_change (teacher_id, fact, offering_id, programme_id, member, amount)
     select teacher_id, fact, offering_id, programme_id, member, sum(sign * amount)
     from (select -1 as sign, now.* from now union all select 1, before.* from before) changed
     cross join lateral (values ('enrolled', -1::smallint, 1::numeric), ('time', time_band, 1),
       ('score', score_band, 1), ('points', -1::smallint, points)) as f (fact, member, amount)
     where member is not null and amount is not null
     group by teacher_id, fact, offering_id, programme_id, member having sum(sign * amount) <> 0 returning id`,
    )
  ).length;

/** The same from nothing, for who derives every figure anew. */
export const deriveDropped = `
  insert into figure_dropped (teacher_id, offering_id, programme_id, time_band, score_band, points)
  select ${told} join (${everybody}) asked using (teacher_id, offering_id) where ${uncounted}`;
