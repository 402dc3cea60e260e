import { Migration } from '@mikro-orm/migrations';

/**
 * C1: text messages, one row each, the number sealed as everywhere. `key` tells once; `id` is what the gateway knows it by,
 * however often it is sent. A7: staff have a mobile of their own, bound to the account.
 */
export class M0036TextMessages extends Migration {
  override up(): void {
    this.addSql(`alter table account add column mobile_sealed bytea`);
    this.addSql(`
      create table text_message (
        id uuid primary key default gen_random_uuid(),
        key text not null unique,
        kind text not null,
        account_id uuid references account,
        organisation_id uuid not null references organisation,
        mobile_sealed bytea not null,
        body text not null,
        created_at timestamptz not null,
        until_at timestamptz not null,
        state text not null default 'queued' check (state in ('queued', 'sent', 'failed', 'kept', 'late')),
        tries smallint not null default 0,
        due_at timestamptz not null,
        settled_at timestamptz,
        reason text,
        check ((state = 'queued') = (settled_at is null))
      )`);
    this.addSql(`create index text_message_due on text_message (due_at) where state = 'queued'`);
    this.addSql(`create index text_message_list on text_message (created_at desc, id desc)`);
    this.addSql(
      `create index text_message_place on text_message (organisation_id, created_at desc, id desc)`,
    );
  }

  override down(): void {
    this.addSql(`drop table text_message`);
    this.addSql(`alter table account drop column mobile_sealed`);
  }
}
