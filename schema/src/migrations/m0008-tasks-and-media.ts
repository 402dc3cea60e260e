import { Migration } from '@mikro-orm/migrations';

/** Long work (tasks), and the videos that trainers upload: their encoding, and the lock that several processes share. */
export class M0008TasksAndMedia extends Migration {
  override up(): void {
    this.addSql(`
      create table task (
        id uuid primary key default gen_random_uuid(),
        kind text not null,
        payload jsonb not null,
        requested_by uuid references account,
        state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
        progress real not null default 0 check (progress between 0 and 1),
        note text,
        result jsonb,
        fault jsonb,
        attempts smallint not null default 0,
        max_attempts smallint not null,
        holder uuid,
        lease_until timestamptz,
        cancel_requested_at timestamptz,
        created_at timestamptz not null,
        started_at timestamptz,
        ended_at timestamptz,
        check ((ended_at is not null) = (state in ('done', 'failed', 'cancelled'))),
        check (state <> 'failed' or fault is not null)
      )`);
    this.addSql(`create index task_open on task (created_at, id) where ended_at is null`);
    this.addSql(`create index task_requested on task (requested_by, created_at desc)`);
    this.addSql(`
      create function task_announce() returns trigger language plpgsql as $$
      begin
        perform pg_notify('task', '');
        return null;
      end $$`);
    this.addSql(`
      create trigger task_announced after insert or update of cancel_requested_at on task
      for each statement execute function task_announce()`);
    this.addSql(`
      create table media_asset (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid not null references organisation,
        uploaded_by uuid not null references account,
        title text not null,
        filename text not null,
        bytes bigint not null check (bytes > 0),
        received_bytes bigint not null default 0,
        state text not null check (state in ('uploading', 'encoding', 'ready', 'failed', 'cancelled')),
        source_key text,
        task_id uuid references task,
        encodings smallint not null default 0,
        media_key text unique,
        poster_key text,
        posters smallint not null default 0,
        duration_ms integer check (duration_ms > 0),
        width integer,
        height integer,
        renditions jsonb not null default '[]',
        stored_bytes bigint,
        fault jsonb,
        created_at timestamptz not null,
        received_at timestamptz not null,
        uploaded_at timestamptz,
        ready_at timestamptz,
        deleted_at timestamptz,
        check (state <> 'ready' or (media_key is not null and duration_ms is not null)),
        check (state <> 'failed' or fault is not null)
      )`);
    this.addSql(
      `create index media_asset_library on media_asset (organisation_id, created_at desc, id) where deleted_at is null`,
    );
    this.addSql(`create index media_asset_task on media_asset (task_id)`);
    // What is half uploaded and was left: found by the sweep.
    this.addSql(`create index media_asset_unfinished on media_asset (received_at) where state = 'uploading'`);
    // Whoever plays a piece: which lessons have it (one look a viewer and folder, kept for a while by the API).
    this.addSql(`create index lesson_media on lesson (media_key) where media_key is not null`);
    this.addSql(`
      create table upload_lock (
        upload text primary key,
        holder uuid not null,
        lease_until timestamptz not null,
        wanted boolean not null default false
      )`);
  }

  override down(): void {
    this.addSql(`drop table upload_lock, media_asset, task`);
    this.addSql(`drop index lesson_media`);
    this.addSql(`drop function task_announce()`);
  }
}
