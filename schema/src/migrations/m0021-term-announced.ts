import { Migration } from '@mikro-orm/migrations';

/** A term's calendar is part of what a copy of the catalogue shows: whoever keeps one in memory hears of a change (see m0012). */
export class M0021TermAnnounced extends Migration {
  override up(): void {
    this.addSql(`
      create constraint trigger term_changes_catalogue after insert or update on term
      deferrable initially deferred for each row execute function catalogue_changed()`);
  }

  override down(): void {
    this.addSql(`drop trigger term_changes_catalogue on term`);
  }
}
