import { Migration } from '@mikro-orm/migrations';

/** S12: who has begun nothing of a term is few among all who study in it, and is found without going through them. */
export class M0044NothingBegun extends Migration {
  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    this.addSql(
      `create index concurrently figure_teacher_period_idle on figure_teacher_period (period, teacher_id)
       where enrolled > 0 and begun = 0 and passed = 0`,
    );
  }

  override down(): void {
    this.addSql(`drop index figure_teacher_period_idle`);
  }
}
