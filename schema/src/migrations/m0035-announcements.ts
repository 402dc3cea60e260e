import { Migration } from '@mikro-orm/migrations';

/**
 * C1: announcements to an audience. Nobody's row is written when one is published: whoever reads asks which are addressed
 * to them. `address` is where a reader looks: the group, else the place, else everybody (the nil uuid).
 */
export class M0035Announcements extends Migration {
  override up(): void {
    this.addSql(`
      create table announcement (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid not null references organisation,
        written_by uuid not null references account,
        title text not null,
        title_en text,
        body text not null,
        body_en text,
        from_at timestamptz not null,
        until_at timestamptz not null,
        important boolean not null,
        roles text[] not null check (cardinality(roles) > 0),
        place_id uuid references organisation,
        group_kind text check (group_kind in ('course', 'term')),
        group_id uuid,
        address uuid not null generated always as
          (coalesce(group_id, place_id, '00000000-0000-0000-0000-000000000000')) stored,
        saved_at timestamptz not null,
        revision integer not null default 1,
        published_at timestamptz,
        reached integer,
        withdrawn_at timestamptz,
        check ((group_kind is null) = (group_id is null)),
        check ((title_en is null) = (body_en is null)),
        check (from_at < until_at),
        check ((published_at is null) = (reached is null))
      )`);
    this.addSql(
      `create index announcement_address on announcement (address, until_at)
       where published_at is not null and withdrawn_at is null`,
    );
    this.addSql(
      `create index announcement_written on announcement (organisation_id, saved_at desc, id desc)`,
    );
    this.addSql(`
      create table announcement_reading (
        announcement_id uuid not null references announcement,
        account_id uuid not null references account,
        read_at timestamptz not null,
        primary key (announcement_id, account_id)
      )`);
  }

  override down(): void {
    this.addSql(`drop table announcement_reading, announcement`);
  }
}
