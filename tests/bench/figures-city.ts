import { deferFigures, rebuildFigures } from '@xueshi/schema/analytics/rebuild.store';
import { rows, type Database, type Tx } from '@xueshi/schema/platform/database';
import { whileBare } from '@xueshi/schema/seed/city/bare-tables';

export interface CitySize {
  readonly teachers: number;
  readonly schools: number;
  readonly courses: number;
  /** enrolments of each teacher, over six terms of three years */
  readonly each: number;
}

/** Fills a small seeded world up to a city whose teachers have studied for three years: set by set, as the owner. */
export const fillCity = async (db: Database, size: CitySize, now: Date): Promise<number> =>
  db.work(async (tx) => {
    await deferFigures(tx);
    await places(tx, size);
    await offers(tx, size);
    await rows(tx, 'set constraints all immediate'); // a table with triggers to come cannot be altered
    await whileBare(tx, ['enrolment', 'course_progress', 'passing'], () => study(tx, size));
    await rebuildFigures(tx, now);
    const [counted] = await rows<{ enrolments: number }>(tx, `select count(*) as enrolments from enrolment`);
    return counted?.enrolments ?? 0;
  });

const places = async (tx: Tx, { teachers, schools }: CitySize): Promise<void> => {
  await rows(
    tx,
    `insert into organisation (kind, parent_id, lineage, code, name, school_type, seal_name, town, nature,
       person_in_charge, mobile_sealed)
     select 'school', district.id, '{}', 'bench-' || n, 'School ' || n, 'public', 'seal', 'town', 'public', 'x', '\\x00'
     from generate_series(1, $1::int) n
     join (select id, row_number() over (order by code) - 1 as place from organisation where kind = 'district') district
       on district.place = n % (select count(*) from organisation where kind = 'district')`,
    [schools],
  );
  await rows(
    tx,
    `create temp table person on commit drop as
     select n, gen_random_uuid() as id from generate_series(1, $1::int) n`,
    [teachers],
  );
  await rows(
    tx,
    `insert into account (id, login, name, password_hash, created_at)
     select id, 'bench-' || n, 'Teacher ' || n, 'x', now() from person`,
  );
  await rows(
    tx,
    `insert into teacher (account_id, study_number, national_id_sealed, national_id_digest, school_id, stage, subject)
     select person.id, 'bench-' || n, '\\x00', sha256(n::text::bytea), school.id,
       (array['kindergarten', 'primary', 'junior', 'senior', 'vocational'])[1 + n % 5], subject.code
     from person
     join (select id, row_number() over (order by code) - 1 as place from organisation
           where kind = 'school' and code like 'bench-%') school on school.place = n % $1::int
     join (select code, row_number() over (order by code) - 1 as place
           from (select distinct subject as code from teacher where subject is not null) known) subject
       on subject.place = (n / 7) % (select count(distinct subject) from teacher)`,
    [schools],
  );
};

const offers = async (tx: Tx, { courses }: CitySize): Promise<void> => {
  await rows(
    tx,
    `insert into term select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'code', 'bench-' || n,
       'year', 2023 + n / 2))).* from generate_series(0, 5) n, (select t from term t limit 1) like_this (t)`,
  );
  await rows(
    tx,
    `insert into course select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
       'number', 'bench-' || n))).* from generate_series(1, $1::int) n, (select c from course c limit 1) like_this (c)`,
    [courses],
  );
  await rows(
    tx,
    `insert into offering select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(),
       'term_id', t.id, 'course_id', c.id, 'selected', 0))).*
     from (select o from offering o limit 1) like_this (o), term t, course c where t.code like 'bench-%' and c.number like 'bench-%'`,
  );
};

/** Each teacher in so many different offers; nine in ten begun, seven in ten passed. */
const study = async (tx: Tx, { each }: CitySize): Promise<void> => {
  await rows(
    tx,
    `create temp table offer on commit drop as
     select o.id, o.course_id, row_number() over (order by o.id) - 1 as place
     from offering o join term t on t.id = o.term_id where t.code like 'bench-%'`,
  );
  await rows(tx, 'analyze offer');
  await rows(tx, 'analyze person');
  const [offered] = await rows<{ offers: number }>(tx, `select count(*) as offers from offer`);
  await rows(
    tx,
    `insert into enrolment (id, teacher_id, offering_id, course_id, study_opens, study_closes, enrolled_at)
     select gen_random_uuid(), person.id, offer.id, offer.course_id, now(), now() + interval '1 day', now()
     from person cross join generate_series(1, $1::int) k
     join offer on offer.place = (person.n * 37 + k * 661) % $2::int`,
    [each, offered?.offers],
  );
  await rows(
    tx,
    `insert into course_progress (enrolment_id, score, parts, learning_ms, rolled_up_at)
     select id, round((random() * 100)::numeric, 2), '[]', (random() * 40000000)::bigint, now()
     from enrolment where random() < 0.9 and not exists (select from course_progress p where p.enrolment_id = enrolment.id)`,
  );
  await rows(
    tx,
    `insert into passing (enrolment_id, passed_at, score, hours)
     select enrolment_id, now(), score, 4 from course_progress where score >= 30`,
  );
};
