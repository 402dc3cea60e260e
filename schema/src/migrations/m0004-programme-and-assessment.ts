import { Migration } from '@mikro-orm/migrations';
import { guardAppendOnly } from './append-only.js';

/** The capability programme (D1, D4, D6) and its diagnostic: questionnaire, sittings, answers, confirmed result (D2, D3). */
export class M0004ProgrammeAndAssessment extends Migration {
  override up(): void {
    this.addSql(`
      create table theme (
        code text primary key,
        name text not null,
        name_en text not null,
        description text not null,
        description_en text not null
      )`);
    this.addSql(`
      create table questionnaire (
        id uuid primary key default gen_random_uuid(),
        code text not null unique,
        name text not null,
        name_en text not null
      )`);
    // levels: ascending shares of the maximum at which a level begins, e.g. [0, 0.4, 0.75]
    this.addSql(`
      create table dimension (
        questionnaire_id uuid not null references questionnaire,
        code text not null,
        position smallint not null,
        name text not null,
        name_en text not null,
        levels jsonb not null,
        themes text[] not null,
        primary key (questionnaire_id, code)
      )`);
    this.addSql(`
      create table question (
        id uuid primary key default gen_random_uuid(),
        questionnaire_id uuid not null,
        dimension text not null,
        position smallint not null,
        prompt text not null,
        prompt_en text not null,
        foreign key (questionnaire_id, dimension) references dimension,
        unique (questionnaire_id, position)
      )`);
    this.addSql(`
      create table question_option (
        id uuid primary key default gen_random_uuid(),
        question_id uuid not null references question,
        position smallint not null,
        text text not null,
        text_en text not null,
        points smallint not null check (points >= 0),
        unique (question_id, position)
      )`);
    // scope: an empty array means "all"
    this.addSql(`
      create table programme (
        id uuid primary key default gen_random_uuid(),
        code text not null unique,
        name text not null,
        name_en text not null,
        term_id uuid not null references term,
        questionnaire_id uuid not null references questionnaire,
        sittings_allowed smallint not null check (sittings_allowed > 0),
        total_hours numeric(5,1) not null,
        other_elective_hours numeric(5,1) not null,
        full_offer_subjects text[] not null,
        scope_districts uuid[] not null default '{}',
        scope_stages text[] not null default '{}',
        scope_subjects text[] not null default '{}',
        study_opens timestamptz not null,
        study_closes timestamptz not null check (study_closes > study_opens)
      )`);
    this.addSql(`
      create table programme_category (
        programme_id uuid not null references programme,
        category text not null check (category in
          ('general_required', 'professional_required', 'school_based', 'elective')),
        hours numeric(5,1) not null,
        primary key (programme_id, category)
      )`);
    this.addSql(`
      create table programme_course (
        programme_id uuid not null references programme,
        offering_id uuid not null references offering,
        category text not null,
        primary key (programme_id, offering_id),
        foreign key (programme_id, category) references programme_category
      )`);
    this.addSql(`
      create table sitting (
        id uuid primary key default gen_random_uuid(),
        teacher_id uuid not null references teacher,
        programme_id uuid not null references programme,
        ordinal smallint not null check (ordinal > 0),
        started_at timestamptz not null,
        submitted_at timestamptz,
        report jsonb check ((report is null) = (submitted_at is null)),
        unique (teacher_id, programme_id, ordinal)
      )`);
    this.addSql(
      `create unique index sitting_one_open on sitting (teacher_id, programme_id) where submitted_at is null`,
    );
    // D2: answers are kept as they are given; the latest one of a question holds.
    this.addSql(`
      create table sitting_answer (
        id bigint generated always as identity primary key,
        sitting_id uuid not null references sitting,
        question_id uuid not null references question,
        option_id uuid not null references question_option,
        answered_at timestamptz not null
      )`);
    this.addSql(`create index sitting_answer_latest on sitting_answer (sitting_id, question_id, id desc)`);
    // D3: confirmed is final
    this.addSql(`
      create table diagnosis (
        teacher_id uuid not null references teacher,
        programme_id uuid not null references programme,
        sitting_id uuid not null unique references sitting,
        confirmed_at timestamptz not null,
        primary key (teacher_id, programme_id)
      )`);
    // Filled by study, which knows what has been passed (D1: who has completed it is out of scope).
    this.addSql(`
      create table programme_completion (
        teacher_id uuid not null references teacher,
        programme_id uuid not null references programme,
        completed_at timestamptz not null,
        primary key (teacher_id, programme_id)
      )`);
    for (const table of ['sitting_answer', 'diagnosis'] as const)
      for (const sql of guardAppendOnly(table)) this.addSql(sql);
  }

  override down(): void {
    this.addSql(`
      drop table programme_completion, diagnosis, sitting_answer, sitting, programme_course, programme_category,
        programme, question_option, question, dimension, questionnaire, theme`);
  }
}
