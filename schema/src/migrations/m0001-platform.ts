import { Migration } from '@mikro-orm/migrations';

/** Tables of the house itself: the outbox, what an installation remembers, and the guard of append-only tables. */
export class M0001Platform extends Migration {
  override up(): void {
    this.addSql(`create extension if not exists pg_trgm`);
    this.addSql(`create extension if not exists btree_gist`);
    this.addSql(`
      create table installation (
        name text primary key,
        value jsonb not null
      )`);
    this.addSql(`
      create table outbox (
        id bigint generated always as identity primary key,
        job text not null,
        key text not null,
        payload jsonb not null,
        created_at timestamptz not null,
        attempts smallint not null default 0,
        retry_at timestamptz,
        closed_at timestamptz
      )`);
    this.addSql(`create index outbox_open on outbox (job, id) where closed_at is null`);
    // "is anything about this still to be done?"
    this.addSql(`create index outbox_about on outbox (job, key) where closed_at is null`);
    this.addSql(`
      create function outbox_announce() returns trigger language plpgsql as $$
      begin
        perform pg_notify('outbox', '');
        return null;
      end $$`);
    this.addSql(`
      create trigger outbox_announced after insert on outbox
      for each statement execute function outbox_announce()`);
    // Facts are appended: the database itself refuses to change one, whoever asks.
    this.addSql(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'table % is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
      end $$`);
  }

  override down(): void {
    this.addSql(`drop table outbox, installation`);
    this.addSql(`drop function outbox_announce(), refuse_change()`);
  }
}
