import { Migration } from '@mikro-orm/migrations';

/** Which request promised a piece of work (W3C trace context), so that a job's log and trace lead back to its cause. */
export class M0014TraceOfWork extends Migration {
  override up(): void {
    // Nullable and without a default: no row is rewritten, and a process from before it goes on inserting.
    this.addSql(`alter table outbox add column trace text check (length(trace) <= 64)`);
  }

  override down(): void {
    this.addSql(`alter table outbox drop column trace`);
  }
}
