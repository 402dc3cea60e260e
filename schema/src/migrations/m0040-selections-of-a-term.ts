import { Migration } from '@mikro-orm/migrations';

/**
 * S1: what a turn does, it does to the selections of one term, and those lie together: they came in a few weeks. So an index
 * of 128 kB that remembers which terms each stretch of the table holds finds 173,000 among 5 million, and costs a press nothing.
 */
export class M0040SelectionsOfATerm extends Migration {
  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    this.addSql(
      `create index concurrently selection_term on selection using brin (term_id)
       with (pages_per_range = 32, autosummarize = on)`,
    );
  }

  override down(): void {
    this.addSql(`drop index selection_term`);
  }
}
