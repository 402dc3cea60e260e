import { Migration } from '@mikro-orm/migrations';

/**
 * What processes remember beside a session is announced like the end of one (see m0015): the subject whose colleagues'
 * choices the supermarket is sorted by, and the confirmed result that opens the capability board (S6). Results come one
 * by one from people and by the hundred thousand from a seed.
 */
export class M0028AudienceAnnounced extends Migration {
  override up(): void {
    this.addSql(`
      create function accounts_announce() returns trigger language plpgsql as $$
      begin
        if (select count(*) from announced) > 100 then
          perform pg_notify('sessions', '*');
        else
          perform pg_notify('sessions', to_jsonb(one) ->> tg_argv[0]) from announced one;
        end if;
        return null;
      end $$`);
    this.addSql(`
      create trigger diagnosis_announced after insert on diagnosis referencing new table as announced
      for each statement execute function accounts_announce('teacher_id')`);
    this.addSql(`
      create trigger teacher_subject_announced after update of subject on teacher for each row
      when (old.subject is distinct from new.subject) execute function account_announce('account_id')`);
  }

  override down(): void {
    this.addSql(`drop trigger diagnosis_announced on diagnosis`);
    this.addSql(`drop trigger teacher_subject_announced on teacher`);
    this.addSql(`drop function accounts_announce()`);
  }
}
