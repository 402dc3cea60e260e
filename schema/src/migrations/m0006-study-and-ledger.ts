import { Migration } from '@mikro-orm/migrations';
import { guardAppendOnly } from './append-only.js';

/** Watching (L2), scores (L3) and the hour ledger (H1, H2). Facts: beat, check_attempt, passing, ledger_entry. */
export class M0006StudyAndLedger extends Migration {
  override up(): void {
    this.addSql(`
      create table enrolment (
        id uuid primary key default gen_random_uuid(),
        teacher_id uuid not null references teacher,
        offering_id uuid not null references offering,
        course_id uuid not null references course,
        programme_id uuid references programme,
        study_opens timestamptz not null,
        study_closes timestamptz not null,
        enrolled_at timestamptz not null,
        unique (teacher_id, offering_id)
      )`);
    this.addSql(`
      create table watch_session (
        id uuid primary key default gen_random_uuid(),
        teacher_id uuid not null references teacher,
        enrolment_id uuid not null references enrolment,
        lesson_id uuid not null references lesson,
        device text not null,
        terminal text not null check (terminal in ('pc', 'mobile', 'tv')),
        started_at timestamptz not null,
        superseded_at timestamptz
      )`);
    // L2: on one device at a time
    this.addSql(
      `create unique index watch_session_one_device on watch_session (teacher_id) where superseded_at is null`,
    );
    this.addSql(`create index watch_session_lesson on watch_session (enrolment_id, lesson_id)`);
    this.addSql(`
      create table beat (
        session_id uuid not null references watch_session,
        sequence integer not null check (sequence >= 0),
        received_at timestamptz not null,
        position_ms integer not null check (position_ms >= 0),
        spans int4range[] not null,
        played_ms integer not null check (played_ms >= 0),
        primary key (session_id, sequence)
      )`);
    this.addSql(`
      create table lesson_progress (
        enrolment_id uuid not null references enrolment,
        lesson_id uuid not null references lesson,
        coverage int4multirange not null default '{}',
        covered_ms integer not null default 0,
        clock_ms integer not null default 0,
        learning_ms integer not null default 0,
        position_ms integer not null default 0,
        check_score numeric(5,2),
        watched_at timestamptz,
        rolled_up_at timestamptz not null,
        primary key (enrolment_id, lesson_id),
        check (learning_ms <= covered_ms and learning_ms <= clock_ms)
      )`);
    this.addSql(`
      create table check_attempt (
        id bigint generated always as identity primary key,
        enrolment_id uuid not null references enrolment,
        lesson_id uuid not null references lesson,
        answers jsonb not null,
        correct smallint not null,
        total smallint not null check (total > 0 and correct between 0 and total),
        attempted_at timestamptz not null
      )`);
    this.addSql(`create index check_attempt_lesson on check_attempt (enrolment_id, lesson_id)`);
    this.addSql(`
      create table course_progress (
        enrolment_id uuid primary key references enrolment,
        score numeric(5,2) not null,
        parts jsonb not null,
        rolled_up_at timestamptz not null
      )`);
    this.addSql(`
      create table passing (
        enrolment_id uuid primary key references enrolment,
        passed_at timestamptz not null,
        score numeric(5,2) not null,
        hours numeric(5,1) not null
      )`);
    this.addSql(`
      create table ledger_entry (
        id bigint generated always as identity primary key,
        teacher_id uuid not null references teacher,
        year smallint not null,
        hour_kind text not null check (hour_kind in ('public', 'professional', 'elective')),
        hours numeric(5,1) not null,
        source text not null check (source in ('course', 'face_to_face', 'research', 'school_based', 'special',
          'declaration', 'carry_over', 'attribution', 'correction')),
        source_key text not null unique,
        title text not null,
        title_en text,
        enrolment_id uuid references enrolment,
        corrects bigint references ledger_entry,
        rule text not null,
        receipt jsonb not null,
        posted_at timestamptz not null
      )`);
    this.addSql(`create index ledger_year on ledger_entry (teacher_id, year, id)`);
    // H1: what a year asks for, from that year on; another city or a later year is another row.
    this.addSql(`
      create table year_need (
        from_year smallint primary key,
        total numeric(5,1) not null,
        public numeric(5,1) not null check (public >= 0),
        professional numeric(5,1) not null check (professional >= 0),
        check (total >= public + professional)
      )`);
    this.addSql(`insert into year_need (from_year, total, public, professional) values (2017, 72, 18, 42)`);
    for (const table of ['beat', 'check_attempt', 'passing', 'ledger_entry'] as const)
      for (const sql of guardAppendOnly(table)) this.addSql(sql);
  }

  override down(): void {
    this
      .addSql(`drop table year_need, ledger_entry, passing, course_progress, check_attempt, lesson_progress, beat,
      watch_session, enrolment`);
  }
}
