import { Migration } from '@mikro-orm/migrations';
import { guardAppendOnly } from './append-only.js';

/** What a teacher picked in a term (S2-S4) and the confirmed bundle (D5). */
export class M0005Selection extends Migration {
  override up(): void {
    this.addSql(`
      create table bundle (
        id uuid primary key default gen_random_uuid(),
        teacher_id uuid not null references teacher,
        programme_id uuid not null references programme,
        sitting_id uuid not null references sitting,
        confirmed_at timestamptz not null,
        unique (teacher_id, programme_id)
      )`);
    for (const sql of guardAppendOnly('bundle')) this.addSql(sql);
    this.addSql(`
      create table selection (
        id uuid primary key default gen_random_uuid(),
        teacher_id uuid not null references teacher,
        term_id uuid not null references term,
        offering_id uuid not null references offering,
        source text not null check (source in ('teacher', 'school', 'bundle')),
        bundle_id uuid references bundle check ((bundle_id is null) = (category is null)),
        category text,
        picked_at timestamptz not null,
        paid_at timestamptz,
        dropped_at timestamptz,
        dropped_by uuid references account
      )`);
    this.addSql(
      `create unique index selection_active on selection (teacher_id, offering_id) where dropped_at is null`,
    );
    this.addSql(
      `create index selection_list on selection (teacher_id, term_id, picked_at) where dropped_at is null`,
    );
    this.addSql(`create index selection_offering on selection (offering_id) where dropped_at is null`);
    this.addSql(`create index selection_bundle on selection (bundle_id) where bundle_id is not null`);
  }

  override down(): void {
    this.addSql(`drop table selection, bundle`);
  }
}
