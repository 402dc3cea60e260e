import { Migration } from '@mikro-orm/migrations';

/**
 * N1: a flood of notes is folded in turns; whose notes a turn folds lies here while it does, for nobody else to see. Rows of
 * teachers and periods are changed again and again: with room on their pages that needs no new entry in the index.
 */
export class M0043TurnsOfFigures extends Migration {
  override up(): void {
    this.addSql(`create unlogged table figure_turn (teacher_id uuid not null)`);
    this.addSql(`alter table figure_teacher_period set (fillfactor = 80)`);
  }

  override down(): void {
    this.addSql(`drop table figure_turn`);
    this.addSql(`alter table figure_teacher_period reset (fillfactor)`);
  }
}
