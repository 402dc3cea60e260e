import { Migration } from '@mikro-orm/migrations';

/**
 * S12: how much a district's people selected of each course, and the hours that each teacher chose, are kept beside what else is
 * counted, so that distributions and lists of a whole city are read and not counted when asked. The next turn to fold fills them.
 */
export class M0047Distribution extends Migration {
  override up(): void {
    this.addSql(`alter table figure_course_district add column selected integer not null default 0,
      add column paid integer not null default 0`);
    this.addSql(`alter table figure_teacher_period add column hours_chosen numeric(8,1) not null default 0`);
  }

  override down(): void {
    this.addSql(`alter table figure_teacher_period drop column hours_chosen`);
    this.addSql(`alter table figure_course_district drop column selected, drop column paid`);
  }
}
