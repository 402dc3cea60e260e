import { Migration } from '@mikro-orm/migrations';
import { guardAppendOnly } from './append-only.js';

/** S3: who was deleted from a class by its own organisation after the rounds, by whom and why. Facts, never edited. */
export class M0039ClassRemovals extends Migration {
  override up(): void {
    this.addSql(`
      create table class_removal (
        id uuid primary key default gen_random_uuid(),
        offering_id uuid not null references offering,
        removed_by uuid not null references account,
        reason text not null check (reason <> ''),
        at timestamptz not null
      )`);
    this.addSql(`create index class_removal_offering on class_removal (offering_id, at desc)`);
    this.addSql(`
      create table class_removal_seat (
        selection_id uuid primary key references selection,
        removal_id uuid not null references class_removal
      )`);
    this.addSql(`create index class_removal_seat_removal on class_removal_seat (removal_id)`);
    for (const table of ['class_removal', 'class_removal_seat'] as const)
      for (const statement of guardAppendOnly(table)) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`drop table class_removal_seat, class_removal`);
  }
}
