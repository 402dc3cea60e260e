import { Migration } from '@mikro-orm/migrations';
import { noteFigures } from './note-figures.js';

/**
 * S12, S15: who of a place owes and who has begun nothing, and a district's pass rates by course, are read from what the
 * worker keeps instead of being counted teacher by teacher. Figures of an older shape are derived anew by the next turn to fold.
 */
export class M0033StandingsByPlace extends Migration {
  override up(): void {
    this.addSql(`alter table figure_teacher_period add column owed integer not null default 0,
      add column begun integer not null default 0`);
    this.addSql(`
      create table figure_course_district (
        period integer not null,
        district_id uuid not null,
        course_id uuid not null,
        enrolled integer not null,
        passed integer not null,
        primary key (period, district_id, course_id)
      )`);
    // Whoever a result of a class is registered for has begun it, whether it was passed or not.
    for (const statement of noteFigures(
      'class_result',
      (source) => `select teacher_id, 'begun' as fact, offering_id, null::uuid as programme_id,
          null::smallint as year, -1::smallint as member, 1 as amount from ${source}`,
      ['insert'],
    ))
      this.addSql(statement);
  }

  override down(): void {
    this.addSql(`drop function figures_note_class_result() cascade`);
    this.addSql(`drop table figure_course_district`);
    this.addSql(`alter table figure_teacher_period drop column owed, drop column begun`);
  }
}
