import { Migration } from '@mikro-orm/migrations';

/** Ended sessions are announced; robots and guessing addresses are braked in every process; what is old is swept. */
export class M0015Safety extends Migration {
  override up(): void {
    // Processes may remember who a session belongs to: whatever could make that untrue is told, by account.
    this.addSql(`
      create function account_announce() returns trigger language plpgsql as $$
      begin
        perform pg_notify('sessions', coalesce(to_jsonb(new), to_jsonb(old)) ->> tg_argv[0]);
        return null;
      end $$`);
    this.addSql(`
      create trigger session_end_announced after update on session for each row
      when ((old.ended_at, old.role, old.organisation_id) is distinct from (new.ended_at, new.role, new.organisation_id))
      execute function account_announce('account_id')`);
    this.addSql(`
      create trigger account_change_announced after update on account for each row
      when ((old.disabled_at, old.name) is distinct from (new.disabled_at, new.name))
      execute function account_announce('id')`);
    this.addSql(`
      create trigger role_end_announced after update or delete on role_grant for each row
      execute function account_announce('account_id')`);
    // Scope is part of what is remembered; organisations change seldom, so everybody is looked up anew.
    this.addSql(`
      create function organisation_announce() returns trigger language plpgsql as $$
      begin
        perform pg_notify('sessions', '*');
        return null;
      end $$`);
    this.addSql(`
      create trigger organisation_change_announced after update of parent_id, lineage, closed_at on organisation
      for each statement execute function organisation_announce()`);

    // A8: wrong passwords of an address, by keyed digest; shared by all processes.
    this.addSql(`
      create table address_guard (
        address_digest bytea primary key,
        wrong integer not null,
        since timestamptz not null
      )`);
    this.addSql(`create index address_guard_since on address_guard (since)`);
    // A8: a solved challenge opens one try and no second one, in whatever process.
    this.addSql(`
      create table used_challenge (
        digest bytea primary key,
        expires_at timestamptz not null
      )`);
    this.addSql(`create index used_challenge_expires on used_challenge (expires_at)`);

    // Whoever takes a due row does the work and sets the next time, in one transaction.
    this.addSql(`
      create table schedule (
        job text primary key,
        due_at timestamptz not null
      )`);
    this.addSql(`create index session_created on session (created_at)`);
    this.addSql(`create index login_guard_changed on login_guard (changed_at) where locked_at is null`);
    this.addSql(`create index account_name on account (name)`);
  }

  override down(): void {
    this.addSql(`drop trigger session_end_announced on session`);
    this.addSql(`drop trigger account_change_announced on account`);
    this.addSql(`drop trigger role_end_announced on role_grant`);
    this.addSql(`drop trigger organisation_change_announced on organisation`);
    this.addSql(`drop function account_announce(), organisation_announce()`);
    this.addSql(`drop table address_guard, used_challenge, schedule`);
    this.addSql(`drop index session_created, login_guard_changed, account_name`);
  }
}
