import { Migration } from '@mikro-orm/migrations';

/** Who waits for a seat of a full class, in the order of arrival (S4), and what teachers plan before a round opens. */
export class M0022WaitingAndPlans extends Migration {
  override up(): void {
    this.addSql(`
      create table waiting_place (
        id uuid primary key default gen_random_uuid(),
        number bigint generated always as identity,
        teacher_id uuid not null references teacher,
        term_id uuid not null references term,
        offering_id uuid not null references offering,
        joined_at timestamptz not null,
        ended_at timestamptz,
        outcome text check (outcome in ('promoted', 'left', 'passed_over', 'closed')),
        reason text,
        check ((ended_at is null) = (outcome is null))
      )`);
    this.addSql(
      `create unique index waiting_place_once on waiting_place (teacher_id, offering_id) where ended_at is null`,
    );
    this.addSql(
      `create index waiting_place_line on waiting_place (offering_id, number) where ended_at is null`,
    );
    this.addSql(`create index waiting_place_term on waiting_place (term_id) where ended_at is null`);
    this.addSql(`
      create table planned_course (
        teacher_id uuid not null references teacher,
        offering_id uuid not null references offering,
        planned_at timestamptz not null,
        primary key (teacher_id, offering_id)
      )`);
  }

  override down(): void {
    this.addSql(`drop table waiting_place, planned_course`);
  }
}
