import { Migration } from '@mikro-orm/migrations';

/** S11: courses selected in bulk by a school, line by line with what became of each, and its undoing. */
export class M0024BulkSelection extends Migration {
  override up(): void {
    this.addSql(`
      create table bulk_selection (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid not null references organisation,
        term_id uuid not null references term,
        way text not null check (way in ('list', 'spreadsheet')),
        file_name text,
        created_by uuid not null references account,
        created_at timestamptz not null,
        task_id uuid references task,
        applied_by uuid references account,
        applied_at timestamptz,
        undo_task_id uuid references task,
        undone_by uuid references account,
        undone_at timestamptz,
        check ((applied_at is null) = (task_id is null)),
        check ((undone_at is null) = (undo_task_id is null)),
        check (undone_at is null or applied_at is not null)
      )`);
    this.addSql(
      `create index bulk_selection_organisation on bulk_selection (organisation_id, created_at desc, id)`,
    );
    this.addSql(`
      create table bulk_line (
        bulk_id uuid not null references bulk_selection on delete cascade,
        line integer not null check (line > 0),
        study_number text not null,
        course_number text not null,
        name text,
        fault text,
        teacher_id uuid references teacher,
        offering_id uuid references offering,
        verdict text not null
          check (verdict in ('planned', 'selected', 'already', 'refused', 'undone', 'changed')),
        rule text,
        key text,
        facts jsonb not null default '{}',
        selection_id uuid references selection,
        settled_at timestamptz,
        primary key (bulk_id, line),
        check ((rule is null) = (key is null)),
        check ((selection_id is not null) = (verdict in ('selected', 'undone', 'changed')))
      )`);
    // What is left to do, and what can be taken back: both few at the end.
    this.addSql(`create index bulk_line_open on bulk_line (bulk_id, line) where settled_at is null`);
    this.addSql(`create index bulk_line_selected on bulk_line (bulk_id, line) where verdict = 'selected'`);
  }

  override down(): void {
    this.addSql(`drop table bulk_line, bulk_selection`);
  }
}
