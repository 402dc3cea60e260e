import type { Migration } from '@mikro-orm/migrations';
import { describe, expect, it } from 'vitest';
import { migrations } from './index.js';
import { faultsUnderLoad } from './load.rules.js';

const faults = (statements: string[], transactional = true, name = 'm0042-example'): string[] =>
  faultsUnderLoad({ name, transactional, statements });

/** The last one from before these rules; it and its elders ran on tables nobody used yet. */
const before = 'm0015';

describe('migrations under load', () => {
  it('hold by every migration from now on', () => {
    const later = migrations.filter(({ name }) => name.slice(0, before.length) > before);
    const found = later.flatMap(({ name, class: Kind }) => {
      const migration: Migration = new Kind(undefined as never, undefined as never);
      void migration.up();
      const statements = migration.getQueries().map(String);
      return faultsUnderLoad({ name, transactional: migration.isTransactional(), statements });
    });
    expect(found).toEqual([]);
  });

  it.each([
    'create index beat_by_day on beat (received_at)',
    'create unique index if not exists a on account (login)',
    'alter table beat alter column position_ms type bigint',
    'alter table beat alter column position_ms set not null',
    'alter table beat add constraint c check (position_ms >= 0)',
    'alter table beat add constraint f foreign key (session_id) references watch_session',
    'alter table beat add constraint u unique (session_id, sequence)',
    'alter table beat add column made_at timestamptz not null default clock_timestamp()',
    'alter table beat add column id uuid default gen_random_uuid()',
    'alter table beat add column course_id uuid references course',
    'alter table beat drop column position_ms',
    'alter table beat rename column position_ms to at_ms',
    'drop table beat',
    'update beat set position_ms = 0 where position_ms is null',
    'delete from outbox where closed_at is not null',
    'lock table beat',
  ])('refuse: %s', (statement) => {
    expect(faults([statement])).toHaveLength(1);
  });

  it.each([
    'alter table outbox add column trace text check (length(trace) <= 64)',
    `alter table beat add column note text not null default ''`,
    'alter table beat add constraint c check (position_ms >= 0) not valid',
    'alter table beat validate constraint c',
    'alter table beat add constraint u unique using index beat_once',
    `create trigger t before update on beat for each row execute function refuse_change()`,
  ])('allow: %s', (statement) => {
    expect(faults([statement])).toEqual([]);
  });

  it('allow anything on tables of their own, an index concurrently alone, and a contract to drop', () => {
    expect(
      faults([
        'create table thing (id uuid primary key)',
        'create index thing_id on thing (id)',
        'update thing set id = id',
      ]),
    ).toEqual([]);
    const concurrently = ['create index concurrently beat_by_day on beat (received_at)'];
    expect(faults(concurrently, false)).toEqual([]);
    expect(faults(concurrently, true)).toHaveLength(1);
    expect(faults([...concurrently, 'select 1'], false)).toHaveLength(1);
    expect(faults(['alter table beat drop column position_ms'], true, 'm0043-contract-beat')).toEqual([]);
  });
});
