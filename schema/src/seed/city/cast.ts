import { rows } from '../../platform/database.js';
import { offeringId, termId } from '../build-terms.js';
import { stableId } from '../stable-id.js';
import type { Site } from '../world.js';

/** Place of a shelf that stands for the whole city; a district's own shelf has the district's id. */
const wholeCity = '00000000-0000-0000-0000-000000000000';

/** The demo's teachers choose for themselves. */
const demoTeachers = ['chen', 'zhou'].map((login) => stableId('account', login));

/**
 * Who chooses among what, in tables of their own (`seeding`) that go when the city is done: teachers numbered, terms with
 * the windows that chance needs, and for each audience of each term a shelf of courses, the most wanted first.
 */
export const castCity = async (site: Site): Promise<void> => {
  const { tx } = site;
  await rows(tx, `drop schema if exists seeding cascade`);
  await rows(tx, `create schema seeding`);
  await rows(
    tx,
    `create table seeding.teacher as
     select row_number() over (order by t.study_number) as n, t.account_id as id, t.stage, t.subject,
       case when s.directly_affiliated then null else s.parent_id end as district_id,
       pg_temp.draw(row_number() over (order by t.study_number), 1) as diligence
     from teacher t join organisation s on s.id = t.school_id
     where t.account_id <> all($1::uuid[])`,
    [demoTeachers],
  );
  // districts' own training is drawn as in a demo (build-selections)
  // facts are kept of what is studied and of the term before it; older ones keep what they came to (city-scale.md)
  await rows(
    tx,
    `create table seeding.term as
     select t.*, row_number() over (order by first_opens) as n, id = $1 as open, $2::timestamptz as today,
       row_number() over (order by first_opens desc) in (2, 3) as studied,
       (select o.id from offering o join course c on c.id = o.course_id
        where o.term_id = t.id and c.public_topic is not null and o.hours >= 18 order by c.number limit 1) as public_offering
     from term t where t.district_id is null`,
    [termId('choosing'), site.at([0, '00:00'])],
  );
  await rows(
    tx,
    `create table seeding.offered as
     select t.n as term, stage, subject, coalesce(c.district_id, $1) as place, o.id as offering_id,
       pg_temp.draw(hashtextextended(c.number, 0), 2) as fame
     from offering o join seeding.term t on t.id = o.term_id join course c on c.id = o.course_id
     cross join unnest(c.stages) as stage cross join unnest(c.subjects) as subject
     where o.board in ('city', 'district') and o.terminals <> '{tv}' and c.public_topic is null
       and (o.seats is null or o.selected = 0) and o.id <> all($2::uuid[])`,
    [wholeCity, [offeringId('micro-taster', 'studying')]],
  );
  await rows(
    tx,
    `create table seeding.audience as
     select row_number() over (order by stage, subject, place)::integer as id, stage, subject, place
     from (select distinct stage, subject, place from seeding.offered) a`,
  );
  await rows(
    tx,
    `create table seeding.shelf as
     select o.term, a.id as audience, o.offering_id, count(*) over (partition by o.term, a.id) as size,
       row_number() over (partition by o.term, a.id order by o.fame, o.offering_id) as rank
     from seeding.offered o join seeding.audience a using (stage, subject, place)`,
  );
  for (const table of ['teacher', 'term', 'audience', 'shelf']) await rows(tx, `analyze seeding.${table}`);
};
