import { cityInstant } from '../../platform/city-time.js';
import { rows } from '../../platform/database.js';
import { verifySeeded } from '../build-verification.js';
import { carriedTitle } from '../content/last-year-entries.js';
import { ANYBODYS_ENTRIES, type LedgerContent } from '../content/ledger-entries.js';
import { stableId } from '../stable-id.js';
import type { Site } from '../world.js';
import { whileBare } from './bare-tables.js';
import type { Tell } from './tell.js';

/** How many teachers have such an entry in a year. */
const shares: Readonly<Record<string, number>> = {
  declaration: 0.22,
  research: 0.45,
  school_based: 0.55,
  face_to_face: 0.3,
};

/**
 * The ledger of all years (H1, H2): courses passed, with their receipts; what was registered and declared; and at the end
 * of each year the surplus carried over (H4), computed from the year as it then stood.
 */
export const keepHours = async (site: Site, tell: Tell): Promise<void> => {
  const { tx, year, extent } = site;
  const first = year - extent.pastYears;
  const parts = 3 + extent.pastYears;
  await whileBare(tx, ['ledger_entry'], async () => {
    await rows(tx, coursesPassed);
    tell(2 / parts);
    for (let of = first; of <= year; of += 1) {
      for (const [index, entry] of ANYBODYS_ENTRIES.entries()) await postEntry(site, of, entry, index);
      if (of > first) await carryOver(site, of);
      tell((2 + of - first) / parts);
    }
  });
};

const coursesPassed = `
  insert into ledger_entry (teacher_id, year, hour_kind, hours, source, source_key, title, title_en, enrolment_id, rule,
    receipt, posted_at)
  select p.teacher_id, y.year, c.hour_kind, o.hours, 'course',
    case when c.public_topic is null then 'course:' || o.id || ':' || p.teacher_id
      else 'public:' || y.year || ':' || c.public_topic || ':' || p.teacher_id end,
    c.title, c.title_en, p.enrolment_id, 'L3',
    jsonb_build_object('rule', 'L3', 'ruleVersion', t.score_policy ->> 'version', 'score', p.score,
      'passMark', t.score_policy -> 'passMark', 'parts', p.parts, 'lessons', p.lessons),
    p.passed_at + interval '2 seconds'
  from seeding.passed p
  join offering o on o.id = p.offering_id join course c on c.id = p.course_id join seeding.term t on t.n = p.term
  cross join lateral (select extract(year from p.passed_at at time zone t.city_zone)::smallint as year) y
  order by p.passed_at, p.num`;

/** An entry as it is posted on the same day of every year, and never before the year began nor after today. */
const postEntry = async (site: Site, of: number, entry: LedgerContent, index: number): Promise<void> => {
  const { tx, year } = site;
  const day = entry.posted - 365 * (year - of);
  await rows(
    tx,
    `insert into ledger_entry (teacher_id, year, hour_kind, hours, source, source_key, title, title_en, rule, receipt, posted_at)
     select t.id, $1::smallint, $2, $3::numeric, $4, $4 || ':' || $1::smallint || ':' || $9::integer || ':' || t.id, $5, $6, $7, '{}',
       greatest($8::timestamptz, make_timestamptz($1::integer, 1, 1, 0, 30, 0, 'Asia/Shanghai'))
     from seeding.teacher t where pg_temp.draw($1::integer * 1000000000::bigint + t.n, 50 + $9::integer) < $10::double precision
     order by t.n`,
    [
      of,
      entry.kind,
      entry.hours,
      entry.source,
      entry.title,
      entry.titleEn,
      entry.rule,
      site.at([day, '16:20']),
      index,
      shares[entry.source] ?? 0.3,
    ],
  );
};

/** H4: min(total − 72, professional − 42) of the year before, not below 0, as professional hours of this one. */
const carryOver = async ({ tx }: Site, of: number): Promise<void> => {
  await rows(
    tx,
    `insert into ledger_entry (teacher_id, year, hour_kind, hours, source, source_key, title, title_en, rule, receipt, posted_at)
     select teacher_id, $1::smallint, 'professional', surplus, 'carry_over', 'carry_over:' || $1::smallint || ':' || teacher_id, $2, $3, 'H4', '{}',
       make_timestamptz($1::integer, 1, 1, 0, 30, 0, 'Asia/Shanghai')
     from (select teacher_id, least(sum(hours) - 72, sum(hours) filter (where hour_kind = 'professional') - 42) as surplus
       from ledger_entry where year = $1::smallint - 1 group by teacher_id) y
     where surplus > 0 order by teacher_id`,
    [
      of,
      carriedTitle.zh.replaceAll('{last}', String(of - 1)),
      carriedTitle.en.replaceAll('{last}', String(of - 1)),
    ],
  );
};

/** H6: every year gone by was verified on the first of March after it; what it left over stands already (H4). */
export const verifyYears = async (site: Site, tell: Tell): Promise<void> => {
  const { year, extent, tx } = site;
  for (const table of ['ledger_entry', 'teacher', 'account']) await rows(tx, `analyze ${table}`);
  const today = site.at([0, '00:00']);
  for (let of = year - extent.pastYears; of < year; of += 1) {
    const spring = cityInstant(`${String(of + 1)}-03-01`, 0, '09:00');
    await verifySeeded(site, {
      year: of,
      startedBy: stableId('account', 'city'),
      at: spring < today ? spring : today,
      people: extent.teachers + 1,
    });
    tell((of + 1 - year + extent.pastYears) / extent.pastYears);
  }
};
