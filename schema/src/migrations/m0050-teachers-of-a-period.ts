import { Migration } from '@mikro-orm/migrations';

/** S12: everybody's counts of one term or year, in one go, for lists ranked by them; those of a period lie beside each other. */
export class M0050TeachersOfAPeriod extends Migration {
  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    this.addSql(
      `create index concurrently figure_teacher_period_everybody on figure_teacher_period (period, teacher_id)`,
    );
  }

  override down(): void {
    this.addSql(`drop index figure_teacher_period_everybody`);
  }
}
