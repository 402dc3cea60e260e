import { Migration } from '@mikro-orm/migrations';
import { guardAppendOnly } from './append-only.js';

/**
 * Editions of courses (decisions/editions.md): `course.version` is the newest, its lessons never change again, and who
 * has begun stays with the edition begun with. And drafts: what trainers write, submit and have reviewed before that.
 */
export class M0009EditionsAndDrafts extends Migration {
  override up(): void {
    this.addSql(`
      create table course_edition (
        course_id uuid not null references course,
        number smallint not null check (number > 0),
        title text not null,
        title_en text,
        published_at timestamptz not null,
        primary key (course_id, number)
      )`);
    this.addSql(`
      insert into course_edition (course_id, number, title, title_en, published_at)
      select id, version, title, title_en, published_at from course`);
    // An edition is there whenever a course has its number, whoever writes the course.
    this.addSql(`
      create function keep_edition() returns trigger language plpgsql as $$
      begin
        insert into course_edition (course_id, number, title, title_en, published_at)
        select id, version, title, title_en, published_at from new_rows
        on conflict do nothing;
        return null;
      end $$`);
    for (const [event, name] of [
      ['insert', 'course_begins_edition'],
      ['update', 'course_goes_on_to_edition'],
    ])
      this.addSql(`
        create trigger ${name} after ${event} on course referencing new table as new_rows
        for each statement execute function keep_edition()`);

    this.addSql(`alter table chapter add column edition smallint not null default 1`);
    this.addSql(`alter table chapter drop constraint chapter_course_id_position_key`);
    this.addSql(`alter table chapter add constraint chapter_position unique (course_id, edition, position)`);
    this.addSql(`alter table chapter add constraint chapter_edition
      foreign key (course_id, edition) references course_edition (course_id, number)`);
    this.addSql(`alter table lesson add column edition smallint not null default 1`);
    this.addSql(`drop index lesson_course`);
    this.addSql(`create index lesson_course on lesson (course_id, edition)`);
    // null: nothing begun yet, so that the newest edition is studied
    this.addSql(`alter table enrolment add column edition smallint`);
    this.addSql(`alter table enrolment add constraint enrolment_edition
      foreign key (course_id, edition) references course_edition (course_id, number)`);
    this.addSql(`
      update enrolment e set edition = 1
      where exists (select from watch_session s where s.enrolment_id = e.id)
         or exists (select from check_attempt a where a.enrolment_id = e.id)
         or exists (select from passing p where p.enrolment_id = e.id)`);

    this.addSql(`
      create table caption_track (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid not null references organisation,
        lang text not null check (lang ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
        file_name text not null,
        storage_key text not null,
        cues integer check (cues > 0),
        ends_ms integer check (ends_ms > 0),
        uploaded_by uuid not null references account,
        uploaded_at timestamptz not null,
        unique (organisation_id, storage_key)
      )`);
    this.addSql(`
      create table course_draft (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid not null references organisation,
        course_id uuid references course,
        base_edition smallint,
        content jsonb not null,
        revision integer not null default 1 check (revision > 0),
        state text not null default 'editing' check (state in ('editing', 'submitted', 'returned', 'approved')),
        created_by uuid not null references account,
        created_at timestamptz not null,
        saved_by uuid not null references account,
        saved_at timestamptz not null,
        submitted_at timestamptz,
        foreign key (course_id, base_edition) references course_edition (course_id, number),
        check (base_edition is null or course_id is not null)
      )`);
    // a course is changed in one draft at a time
    this.addSql(
      `create unique index course_draft_open on course_draft (course_id) where course_id is not null and state <> 'approved'`,
    );
    this.addSql(`create index course_draft_organisation on course_draft (organisation_id, saved_at desc)`);
    this.addSql(
      `create index course_draft_queue on course_draft (submitted_at, id) where state = 'submitted'`,
    );
    this.addSql(`create index course_declaring on course (declaring_id)`);
    this.addSql(`
      create table course_decision (
        id bigint generated always as identity primary key,
        draft_id uuid not null references course_draft,
        step text not null check (step in ('submitted', 'withdrawn', 'returned', 'approved')),
        by_id uuid not null references account,
        reason text check (step <> 'returned' or length(reason) > 0),
        revision integer not null,
        edition smallint,
        at timestamptz not null
      )`);
    this.addSql(`create index course_decision_draft on course_decision (draft_id, id)`);
    for (const table of ['course_edition', 'course_decision'] as const)
      for (const sql of guardAppendOnly(table)) this.addSql(sql);
  }

  override down(): void {
    this.addSql(`drop table course_decision, course_draft, caption_track`);
    this.addSql(`alter table enrolment drop column edition`);
    this.addSql(`alter table lesson drop column edition`);
    this.addSql(`alter table chapter drop column edition`);
    this.addSql(`drop trigger course_begins_edition on course`);
    this.addSql(`drop trigger course_goes_on_to_edition on course`);
    this.addSql(`drop function keep_edition`);
    this.addSql(`drop table course_edition`);
  }
}
