import { Migration } from '@mikro-orm/migrations';

/** Notices to a person (C1): what happened as a kind with its facts; the words are made when it is read. */
export class M0019Messaging extends Migration {
  override up(): void {
    this.addSql(`
      create table notice (
        id bigint generated always as identity primary key,
        account_id uuid not null references account,
        kind text not null,
        facts jsonb not null,
        at timestamptz not null,
        key text not null,
        read_at timestamptz,
        unique (account_id, key)
      )`);
    this.addSql(`create index notice_list on notice (account_id, id desc)`);
    this.addSql(`create index notice_unread on notice (account_id, id desc) where read_at is null`);
  }

  override down(): void {
    this.addSql(`drop table notice`);
  }
}
