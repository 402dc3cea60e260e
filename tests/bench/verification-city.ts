import { deferFigures, rebuildFigures } from '@xueshi/schema/analytics/rebuild.store';
import { rows, type Database } from '@xueshi/schema/platform/database';
import { whileBare } from '@xueshi/schema/seed/city/bare-tables';

/** Hours of one teacher and year: what kind, where from, how many; a number that differs from person to person. */
const entries = `lateral (values ('public', 'course', 9 + n % 3 * 4.5), ('public', 'declaration', 4.5),
  ('professional', 'course', 4 + n % 7), ('professional', 'course', 8 + n % 5), ('professional', 'course', 6),
  ('professional', 'research', 8 + n % 3), ('professional', 'school_based', 12 + n % 9 * 0.5),
  ('professional', 'face_to_face', n % 11 * 1.5), ('elective', 'course', n % 4 * 4), ('elective', 'face_to_face', 6))
  as entry (kind, source, hours)`;

/** Years of hours for everybody who is there, ten entries a person and year with the receipts that courses have: as the owner. */
export const fillLedger = (owner: Database, years: readonly number[], now: Date): Promise<number> =>
  owner.work(async (tx) => {
    await deferFigures(tx);
    await whileBare(tx, ['ledger_entry'], async () => {
      await rows(
        tx,
        `insert into ledger_entry (teacher_id, year, hour_kind, hours, source, source_key, title, rule, receipt, posted_at)
         select account_id, year, kind, hours, source, 'bench:' || year || ':' || row_number() over (), 'bench', 'H2',
           jsonb_build_object('rule', 'L3', 'ruleVersion', '1', 'score', 80, 'passMark', 60, 'parts', '[]'::jsonb,
             'lessons', '[{"title": "Lesson", "durationMs": 900000, "learningMs": 900000, "spans": [], "devices": 1}]'::jsonb), $2
         from unnest($1::integer[]) as year,
           (select account_id, row_number() over (order by study_number) as n from teacher) t, ${entries}
         order by year, kind, account_id`,
        [years, now],
      );
    });
    await rebuildFigures(tx, now);
    const [counted] = await rows<{ entries: number }>(tx, `select count(*) as entries from ledger_entry`);
    return counted?.entries ?? 0;
  });

/** Tables for the bare SQL: with the same columns, keys, indexes, checks and references, and no triggers. */
export const bareTables: readonly string[] = [
  `create table bare_verification (like verification including all, foreign key (teacher_id) references teacher,
     foreign key (year, run) references verification_run (year, number))`,
  `create table bare_entry (like ledger_entry including all, foreign key (teacher_id) references teacher)`,
  `create table bare_notice (like notice including all, foreign key (account_id) references account)`,
];

/** What somebody would write who has nothing but SQL: $1 the year; each statement reads and writes sets. */
export const bareSql: readonly string[] = [
  `insert into bare_verification (teacher_id, year, run, public, professional, elective, brought, passed, surplus, turned, changed)
   select teacher_id, $1::integer, 1, public, professional, elective, brought,
     public + professional + elective >= 72 and public >= 18 and professional >= 42,
     greatest(0, least(public + professional + elective - 72, professional - 42)), 0, true
   from (select teacher_id, coalesce(sum(hours) filter (where hour_kind = 'public'), 0) as public,
       coalesce(sum(hours) filter (where hour_kind = 'professional'), 0) as professional,
       coalesce(sum(hours) filter (where hour_kind = 'elective'), 0) as elective,
       coalesce(sum(hours) filter (where source = 'carry_over'), 0) as brought
     from ledger_entry where year = $1::integer group by teacher_id) had`,
  `insert into bare_entry (teacher_id, year, hour_kind, hours, source, source_key, title, title_en, rule, receipt, posted_at)
   select teacher_id, $1::integer + 1, 'professional', surplus, 'carry_over', 'carry_over:' || $1::integer + 1 || ':' || teacher_id,
     $1::integer || ' 年结转学时', 'Carried over from ' || $1::integer, 'H4', jsonb_build_object('rule', 'H4', 'ruleVersion', '1',
       'score', 0, 'passMark', 0, 'parts', '[]'::jsonb, 'lessons', '[]'::jsonb, 'carryOver', jsonb_build_object('year', $1::integer,
       'run', 1, 'total', public + professional + elective, 'professional', professional, 'neededTotal', 72,
       'neededProfessional', 42, 'brought', brought, 'carriesAgain', true, 'surplus', surplus, 'before', 0)), now()
   from bare_verification where surplus > 0 and year = $1::integer`,
  `insert into bare_notice (account_id, kind, facts, at, key)
   select teacher_id, case when passed then 'ledger.year_passed' else 'ledger.year_short' end, jsonb_build_object(
       'year', year::text, 'next', (year + 1)::text, 'total', public + professional + elective,
       'missing', greatest(0, 72 - public - professional - elective), 'missingPublic', greatest(0, 18 - public),
       'missingProfessional', greatest(0, 42 - professional), 'carried', surplus), now(), 'verification:' || year || ':1'
   from bare_verification where year = $1::integer`,
];
