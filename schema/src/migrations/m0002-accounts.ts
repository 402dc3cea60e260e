import { Migration } from '@mikro-orm/migrations';

/** Organisations (A1, A2), accounts, roles, teachers (A3-A6) and sessions (A8). */
export class M0002Accounts extends Migration {
  override up(): void {
    this.addSql(`
      create table organisation (
        id uuid primary key default gen_random_uuid(),
        kind text not null check (kind in ('city', 'district', 'school', 'training')),
        parent_id uuid references organisation,
        lineage uuid[] not null,
        code text not null unique,
        name text not null,
        name_en text,
        school_type text,
        seal_name text,
        town text,
        nature text,
        person_in_charge text,
        mobile_sealed bytea,
        directly_affiliated boolean not null default false,
        charges boolean not null default false,
        closed_at timestamptz,
        check (kind <> 'school' or (school_type is not null and seal_name is not null and town is not null
          and nature is not null and person_in_charge is not null and mobile_sealed is not null))
      )`);
    this.addSql(`create index organisation_parent on organisation (parent_id)`);
    // A1: an organisation and those above it, the nearest first; kept by the database, so that scope is read, not climbed.
    this.addSql(`
      create function organisation_keeps_lineage() returns trigger language plpgsql as $$
      begin
        new.lineage := array[new.id] || coalesce((select lineage from organisation where id = new.parent_id), '{}');
        return new;
      end $$`);
    this.addSql(`
      create function organisation_hands_lineage_down() returns trigger language plpgsql as $$
      begin
        update organisation set parent_id = parent_id where parent_id = new.id;
        return null;
      end $$`);
    this.addSql(`
      create trigger organisation_lineage_kept before insert or update of parent_id, lineage on organisation
      for each row execute function organisation_keeps_lineage()`);
    this.addSql(`
      create trigger organisation_lineage_handed_down after update of parent_id on organisation
      for each row when (new.lineage is distinct from old.lineage)
      execute function organisation_hands_lineage_down()`);
    this.addSql(`
      create table account (
        id uuid primary key default gen_random_uuid(),
        login text not null unique check (login = lower(login)),
        name text not null,
        password_hash text not null,
        created_at timestamptz not null,
        disabled_at timestamptz
      )`);
    this.addSql(`
      create table role_grant (
        account_id uuid not null references account,
        role text not null check (role in
          ('teacher', 'school_admin', 'district_admin', 'city_admin', 'trainer', 'tutor', 'analyst')),
        organisation_id uuid not null references organisation,
        granted_at timestamptz not null,
        ended_at timestamptz,
        primary key (account_id, role, organisation_id)
      )`);
    this.addSql(`create index role_grant_organisation on role_grant (organisation_id, role)`);
    this.addSql(`
      create table teacher (
        account_id uuid primary key references account,
        study_number text not null unique,
        national_id_sealed bytea not null,
        national_id_digest bytea not null unique,
        mobile_sealed bytea,
        school_id uuid not null references organisation,
        stage text check (stage in ('kindergarten', 'primary', 'junior', 'senior', 'vocational')),
        subject text,
        state text not null default 'active' check (state in ('active', 'left', 'retired')),
        profile_state text not null default 'open'
          check (profile_state in ('open', 'submitted', 'approved', 'reopened'))
      )`);
    this.addSql(`create index teacher_school on teacher (school_id)`);
    this.addSql(`
      create table session (
        id uuid primary key default gen_random_uuid(),
        token_digest bytea not null unique,
        account_id uuid not null references account,
        role text not null,
        organisation_id uuid not null references organisation,
        terminal text not null check (terminal in ('pc', 'mobile', 'tv')),
        user_agent text not null,
        created_at timestamptz not null,
        seen_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz
      )`);
    this.addSql(`create index session_account on session (account_id) where ended_at is null`);
    // A8: keyed by a digest of what was typed, so that names that do not exist lock like those that do.
    this.addSql(`
      create table login_guard (
        login_digest bytea primary key,
        failures smallint not null,
        locked_at timestamptz,
        changed_at timestamptz not null
      )`);
  }

  override down(): void {
    this.addSql(`drop table login_guard, session, teacher, role_grant, account, organisation`);
    this.addSql(`drop function organisation_keeps_lineage(), organisation_hands_lineage_down()`);
  }
}
