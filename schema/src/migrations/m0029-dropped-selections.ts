import { Migration } from '@mikro-orm/migrations';

/** S3: whether a course that is studied was taken off the list is asked with every report; few ever are. */
export class M0029DroppedSelections extends Migration {
  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    this.addSql(
      `create index concurrently selection_dropped on selection (teacher_id, offering_id) where dropped_at is not null`,
    );
  }

  override down(): void {
    this.addSql(`drop index selection_dropped`);
  }
}
