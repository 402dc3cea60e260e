import { Migration } from '@mikro-orm/migrations';

/** N1: the notes of one part of a flood lie here while it is folded, for nobody else to see. */
export class M0051NotesOfATurn extends Migration {
  override up(): void {
    this.addSql(`
      create unlogged table figure_turn_note (
        teacher_id uuid not null,
        fact text not null,
        offering_id uuid,
        programme_id uuid,
        year smallint,
        member smallint not null,
        amount numeric(12,1) not null
      )`);
  }

  override down(): void {
    this.addSql(`drop table figure_turn_note`);
  }
}
