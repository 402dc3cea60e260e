import { Migration } from '@mikro-orm/migrations';
import { guardAppendOnly } from './append-only.js';

/** What those who passed say of a course (S5), what the city hides of it, and the sum that the supermarket goes by. */
export class M0017Ratings extends Migration {
  override up(): void {
    this.addSql(`
      create table course_rating (
        id uuid primary key default gen_random_uuid(),
        course_id uuid not null references course,
        teacher_id uuid not null references teacher,
        revision smallint not null check (revision > 0),
        stars smallint not null check (stars between 1 and 5),
        comment text check (length(comment) between 1 and 500),
        rated_at timestamptz not null,
        unique (course_id, teacher_id, revision)
      )`);
    this.addSql(`create index course_rating_newest on course_rating (course_id, rated_at desc, id)`);
    this.addSql(`
      create table comment_ruling (
        id bigint generated always as identity primary key,
        course_id uuid not null references course,
        teacher_id uuid not null references teacher,
        hidden boolean not null,
        reason text not null check (length(reason) between 1 and 500),
        ruled_by uuid not null references account,
        ruled_at timestamptz not null
      )`);
    this.addSql(`create index comment_ruling_newest on comment_ruling (course_id, teacher_id, id desc)`);
    for (const table of ['course_rating', 'comment_ruling'] as const)
      for (const sql of guardAppendOnly(table)) this.addSql(sql);
    // A sum of course_rating: the newest revision of each teacher counts.
    this.addSql(`
      create table course_standing (
        course_id uuid primary key references course,
        votes integer not null check (votes >= 0),
        stars integer not null check (stars between votes and votes * 5)
      ) with (fillfactor = 70)`);
    // S5: the attribute is shown from now on (see m0012).
    this.addSql(`
      create constraint trigger course_attribute_changes_catalogue after update on course
      deferrable initially deferred for each row when (old.attribute is distinct from new.attribute)
      execute function catalogue_changed()`);
  }

  override down(): void {
    this.addSql(`drop trigger course_attribute_changes_catalogue on course`);
    this.addSql(`drop table course_standing, comment_ruling, course_rating`);
  }
}
