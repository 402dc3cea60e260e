import { Migration } from '@mikro-orm/migrations';

/** Terms with their calendar (S1), courses with chapters, lessons and checks (L1), and their offer in a term (S5). */
export class M0003TermsAndCatalogue extends Migration {
  override up(): void {
    this.addSql(`
      create table term (
        id uuid primary key default gen_random_uuid(),
        code text not null unique,
        year smallint not null,
        name text not null,
        name_en text not null,
        city_zone text not null,
        first_opens timestamptz not null,
        first_closes timestamptz not null check (first_closes > first_opens),
        results_arranged timestamptz not null check (results_arranged >= first_closes),
        first_published timestamptz not null check (first_published >= results_arranged),
        makeup_opens timestamptz not null check (makeup_opens >= first_published),
        makeup_closes timestamptz not null check (makeup_closes > makeup_opens),
        final_published timestamptz not null check (final_published >= makeup_closes),
        notice_available timestamptz not null check (notice_available >= final_published),
        payment_opens timestamptz not null check (payment_opens >= final_published),
        payment_closes timestamptz not null check (payment_closes > payment_opens),
        study_opens timestamptz not null,
        study_closes timestamptz not null check (study_closes > study_opens),
        tv_limit_hours numeric(5,1) not null,
        minimum_class smallint not null,
        score_policy jsonb not null
      )`);
    this.addSql(`
      create table series (
        id uuid primary key default gen_random_uuid(),
        code text not null unique,
        title text not null,
        title_en text not null,
        theme text not null
      )`);
    this.addSql(`
      create table course (
        id uuid primary key default gen_random_uuid(),
        number text not null unique,
        title text not null,
        title_en text,
        introduction text not null,
        introduction_en text,
        attribute text,
        hour_kind text not null check (hour_kind in ('public', 'professional', 'elective')),
        hours numeric(5,1) not null check (hours > 0),
        lecturer text not null,
        lecturer_title text,
        declaring_id uuid not null references organisation,
        charging_id uuid references organisation,
        district_id uuid references organisation,
        stages text[] not null,
        subjects text[] not null,
        delivery text not null check (delivery in ('remote', 'face_to_face', 'blended')),
        public_topic text check (public_topic is null or hour_kind = 'public'),
        series_id uuid references series,
        series_position smallint,
        themes text[] not null default '{}',
        version smallint not null default 1,
        published_at timestamptz not null
      )`);
    this.addSql(`create index course_title on course using gin (title gin_trgm_ops)`);
    this.addSql(`
      create table chapter (
        id uuid primary key default gen_random_uuid(),
        course_id uuid not null references course,
        position smallint not null,
        title text not null,
        title_en text,
        unique (course_id, position)
      )`);
    this.addSql(`
      create table lesson (
        id uuid primary key default gen_random_uuid(),
        course_id uuid not null references course,
        chapter_id uuid not null references chapter,
        position smallint not null,
        title text not null,
        title_en text,
        kind text not null check (kind in ('video', 'document', 'quiz')),
        duration_ms integer check (duration_ms > 0),
        media_key text,
        media_ready boolean not null default false,
        captions jsonb not null default '[]',
        markers jsonb not null default '[]',
        unique (chapter_id, position),
        check (not media_ready or (media_key is not null and duration_ms is not null))
      )`);
    this.addSql(`create index lesson_course on lesson (course_id)`);
    this.addSql(`
      create table check_question (
        id uuid primary key default gen_random_uuid(),
        lesson_id uuid not null references lesson,
        position smallint not null,
        prompt text not null,
        prompt_en text not null,
        options jsonb not null,
        answer smallint not null check (answer >= 0),
        explanation text not null,
        explanation_en text not null,
        unique (lesson_id, position)
      )`);
    this.addSql(`
      create table offering (
        id uuid primary key default gen_random_uuid(),
        term_id uuid not null references term,
        course_id uuid not null references course,
        board text not null check (board in ('city', 'district', 'special', 'capability')),
        hours numeric(5,1) not null check (hours > 0),
        terminals text[] not null check (terminals <@ array['pc', 'mobile', 'tv'] and cardinality(terminals) > 0),
        training_fee_fen integer not null check (training_fee_fen >= 0),
        material_fee_fen integer not null check (material_fee_fen >= 0),
        seats integer check (seats > 0),
        selected integer not null default 0 check (selected >= 0),
        cancelled_at timestamptz,
        unique (term_id, course_id),
        constraint offering_not_oversold check (seats is null or selected <= seats)
      )`);
    this.addSql(`create index offering_course on offering (course_id)`);
  }

  override down(): void {
    this.addSql(`drop table offering, check_question, lesson, chapter, course, series, term`);
  }
}
