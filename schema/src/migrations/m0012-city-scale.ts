import { Migration } from '@mikro-orm/migrations';

/** Columns of a table that a page of the supermarket shows or filters by; seats taken are not: they change every second. */
const shown = {
  offering:
    'term_id, course_id, board, hours, terminals, training_fee_fen, material_fee_fen, seats, cancelled_at',
  course:
    'number, title, title_en, introduction, introduction_en, hour_kind, lecturer, lecturer_title, declaring_id, charging_id, district_id, stages, subjects, delivery, public_topic, series_id, themes, published_at',
  organisation: 'name, name_en, kind',
  series: 'code, title, title_en',
} as const;

const of = (row: 'old' | 'new', columns: string): string =>
  columns
    .split(', ')
    .map((column) => `${row}.${column}`)
    .join(', ');

/**
 * The version of the catalogue (decisions/city-scale.md): whoever keeps a copy in memory sees by one number whether it
 * still holds. It is counted up at the end of a transaction that changed what is shown, once, so that nobody waits for
 * the number in the middle of work, and nobody sees it before what it stands for.
 */
export class M0012CityScale extends Migration {
  override up(): void {
    this.addSql(
      `create table catalogue_version (sole boolean primary key default true check (sole), version bigint not null)`,
    );
    this.addSql(`insert into catalogue_version (version) values (1)`);
    this.addSql(`
      create function catalogue_changed() returns trigger language plpgsql as $$
      begin
        if current_setting('xueshi.catalogue_changed', true) is distinct from pg_current_xact_id()::text then
          update catalogue_version set version = version + 1;
          perform set_config('xueshi.catalogue_changed', pg_current_xact_id()::text, true);
        end if;
        return null;
      end $$`);
    for (const [table, columns] of Object.entries(shown)) {
      this.addSql(`
        create constraint trigger ${table}_changes_catalogue after update on ${table} deferrable initially deferred
        for each row when ((${of('old', columns)}) is distinct from (${of('new', columns)}))
        execute function catalogue_changed()`);
    }
    this.addSql(`
      create constraint trigger offering_comes_to_catalogue after insert or delete on offering
      deferrable initially deferred for each row execute function catalogue_changed()`);

    // What grows by the million: an insert-only table is vacuumed and analysed by what came since, not by a fifth of it.
    for (const table of [
      'beat',
      'ledger_entry',
      'check_attempt',
      'selection',
      'enrolment',
      'lesson_progress',
    ])
      this.addSql(
        `alter table ${table} set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02)`,
      );
    // A counter that is written at every press: room for the next version on the same page, so that no index is touched.
    this.addSql(`alter table offering set (fillfactor = 70)`);
    this.addSql(`alter table lesson_progress set (fillfactor = 85)`);
  }

  override down(): void {
    this.addSql(`drop trigger offering_comes_to_catalogue on offering`);
    for (const table of Object.keys(shown))
      this.addSql(`drop trigger ${table}_changes_catalogue on ${table}`);
    this.addSql(`drop function catalogue_changed()`);
    this.addSql(`drop table catalogue_version`);
  }
}
