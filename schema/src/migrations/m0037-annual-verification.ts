import { Migration } from '@mikro-orm/migrations';
import { guardAppendOnly } from './append-only.js';
import { noteFigures } from './note-figures.js';

/**
 * H6: annual verifications, one row a person, year and run, part by part; H4: when a year may be verified and whether
 * carried hours are carried again. The newest run of a year counts. N1: who was verified is a figure.
 */
export class M0037AnnualVerification extends Migration {
  override up(): void {
    for (const statement of [...tables, ...figures]) this.addSql(statement);
    for (const table of facts) for (const statement of guardAppendOnly(table)) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`drop table verification, verification_part, verification_run, verification_policy`);
    this.addSql(`drop function figures_note_verification()`);
    this.addSql(`alter table figure_teacher_period drop column verified`);
  }
}

const facts = ['verification_run', 'verification_part', 'verification'] as const;

const tables: readonly string[] = [
  // holds from that year on until the next row's, as year_need; a city or a year that does it otherwise is another row
  `create table verification_policy (
     from_year smallint primary key,
     version text not null check (version <> ''),
     opens_month smallint not null check (opens_month between 1 and 12),
     opens_day smallint not null check (opens_day between 1 and 28),
     carries_again boolean not null
   )`,
  // H3: 2016 was verified from 1 August 2017
  `insert into verification_policy (from_year, version, opens_month, opens_day, carries_again)
   values (2016, '2016.1', 8, 1, true), (2017, '2017.1', 1, 1, true)`,
  // what held when it began is kept with it: any run can be computed again
  `create table verification_run (
     id uuid primary key default gen_random_uuid(),
     year smallint not null,
     number smallint not null check (number > 0),
     trial boolean not null,
     need_total numeric(5,1) not null,
     need_public numeric(5,1) not null,
     need_professional numeric(5,1) not null,
     rule_version text not null,
     carries_again boolean not null,
     people integer not null,
     task_id uuid references task,
     started_by uuid not null references account,
     started_at timestamptz not null,
     unique (year, number)
   )`,
  `create table verification_part (
     run_id uuid not null references verification_run,
     number smallint not null check (number > 0),
     last_teacher uuid,
     complete boolean not null,
     teachers integer not null,
     passed integer not null,
     short_total integer not null,
     short_public integer not null,
     short_professional integer not null,
     changed integer not null,
     carrying integer not null,
     carried numeric(12,1) not null,
     entries integer not null,
     at timestamptz not null,
     primary key (run_id, number)
   )`,
  // turned: 1 has passed now and had not, -1 the other way round; changed: other than the newest run before said
  `create table verification (
     teacher_id uuid not null references teacher,
     year smallint not null,
     run smallint not null,
     public numeric(6,1) not null,
     professional numeric(6,1) not null,
     elective numeric(6,1) not null,
     brought numeric(6,1) not null,
     passed boolean not null,
     surplus numeric(6,1) not null check (surplus >= 0),
     turned smallint not null check (turned between -1 and 1),
     changed boolean not null,
     primary key (teacher_id, year, run),
     foreign key (year, run) references verification_run (year, number)
   )`,
];

const figures: readonly string[] = [
  `alter table figure_teacher_period add column verified integer not null default 0`,
  ...noteFigures(
    'verification',
    (
      source,
    ) => `select teacher_id, 'verified' as fact, null::uuid as offering_id, null::uuid as programme_id, year,
        -1::smallint as member, turned as amount from ${source} where turned <> 0`,
    ['insert'],
  ),
];
