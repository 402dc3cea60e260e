import { Migration } from '@mikro-orm/migrations';

/**
 * N1: enrolments that figures do not count since their course was taken off the list (S3), each with what of it was taken
 * away: coming back, it is given back as it was taken. The worker fills it; the first that does looks at everybody's.
 */
export class M0038DroppedFigures extends Migration {
  override up(): void {
    this.addSql(`
      create table figure_dropped (
        teacher_id uuid not null,
        offering_id uuid not null,
        programme_id uuid,
        time_band smallint,
        score_band smallint,
        points numeric(12,1),
        primary key (teacher_id, offering_id)
      )`);
  }

  override down(): void {
    this.addSql(`drop table figure_dropped`);
  }
}
