import { Migration } from '@mikro-orm/migrations';
import { guardAppendOnly } from './append-only.js';

/** Results of face-to-face classes (H2, L3), sheets that wait for their review, and what a trainer's figures are read by. */
export class M0010ClassesAndInsights extends Migration {
  override up(): void {
    this.addSql(`
      create table class_registration (
        id uuid primary key default gen_random_uuid(),
        offering_id uuid not null references offering,
        registered_by uuid not null references account,
        way text not null check (way in ('list', 'spreadsheet')),
        results integer not null check (results > 0),
        registered_at timestamptz not null
      )`);
    this.addSql(
      `create index class_registration_offering on class_registration (offering_id, registered_at desc)`,
    );
    // A correction is a further round; two people at once cannot both write the same one.
    this.addSql(`
      create table class_result (
        offering_id uuid not null references offering,
        teacher_id uuid not null references teacher,
        round smallint not null check (round > 0),
        registration_id uuid not null references class_registration,
        attended boolean not null,
        score numeric(5,2) check (score between 0 and 100),
        passed boolean not null,
        primary key (offering_id, teacher_id, round),
        check (attended = (score is not null)),
        check (attended or not passed)
      )`);
    for (const table of ['class_registration', 'class_result'] as const)
      for (const sql of guardAppendOnly(table)) this.addSql(sql);
    this.addSql(`
      create table class_sheet (
        id uuid primary key default gen_random_uuid(),
        offering_id uuid not null references offering,
        uploaded_by uuid not null references account,
        uploaded_at timestamptz not null,
        file_name text not null,
        lines jsonb not null,
        outcome jsonb,
        registration_id uuid references class_registration,
        registered_at timestamptz
      )`);
    this.addSql(`create index class_sheet_offering on class_sheet (offering_id, uploaded_by)`);
    // What a course's figures are read by; in the order of ids, which are random, the first ones are a fair sample.
    this.addSql(`create index enrolment_offering on enrolment (offering_id, id)`);
  }

  override down(): void {
    this.addSql(`drop index enrolment_offering`);
    this.addSql(`drop table class_sheet, class_result, class_registration`);
  }
}
