import { Migration } from '@mikro-orm/migrations';

/** What the calendar of a term has set off (S1), who may choose first after a cancelled class (S2), and why a class left a list. */
export class M0020TermTurns extends Migration {
  override up(): void {
    this.addSql(`
      create table term_turn (
        term_id uuid not null references term,
        turn text not null,
        due_at timestamptz not null,
        done_at timestamptz not null,
        facts jsonb not null default '{}',
        primary key (term_id, turn)
      )`);
    // What passed before there was a clockwork was done by people: it is not done again.
    this.addSql(`
      insert into term_turn (term_id, turn, due_at, done_at, facts)
      select t.id, past.turn, past.at, past.at, '{"before": true}' from term t cross join lateral (values
        ('first_opens', t.first_opens), ('first_closes', t.first_closes), ('results_arranged', t.results_arranged),
        ('first_published', t.first_published), ('makeup_opens', t.makeup_opens), ('makeup_closes', t.makeup_closes),
        ('final_published', t.final_published), ('notice_available', t.notice_available),
        ('payment_opens', t.payment_opens), ('payment_closes', t.payment_closes),
        ('study_opens', t.study_opens), ('study_closes', t.study_closes)) as past (turn, at)
      where past.at <= now()`);
    this.addSql(`alter table term add column risk_days smallint not null default 3`);
    this.addSql(`alter table term add column revision integer not null default 1`);
    this.addSql(`
      create table first_place (
        teacher_id uuid not null references teacher,
        cancelled_id uuid not null references offering,
        term_id uuid not null references term,
        substitutes uuid[] not null,
        primary key (teacher_id, cancelled_id)
      )`);
    this.addSql(`create index first_place_term on first_place (term_id)`);
    this.addSql(`alter table selection add column drop_reason text`);
  }

  override down(): void {
    this.addSql(`alter table selection drop column drop_reason`);
    this.addSql(`alter table term drop column risk_days, drop column revision`);
    this.addSql(`drop table first_place, term_turn`);
  }
}
