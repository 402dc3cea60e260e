import { Migration } from '@mikro-orm/migrations';
import { guardAppendOnly } from './append-only.js';

/** Who did what, when and how it ended: appended with the act, never changed. */
export class M0007Audit extends Migration {
  override up(): void {
    this.addSql(`
      create table audit_event (
        id bigint generated always as identity primary key,
        at timestamptz not null,
        action text not null check (length(action) between 3 and 80),
        outcome text not null check (outcome in ('done', 'refused', 'denied')),
        actor_id uuid,
        role text,
        organisation_id uuid,
        subject_type text,
        subject_id text,
        facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object' and octet_length(facts::text) <= 8000)
      )`);
    // Each filter of the page reads its own index backwards from the newest event.
    this.addSql(`create index audit_event_at on audit_event (at, id)`);
    this.addSql(
      `create index audit_event_actor on audit_event (actor_id, at, id) where actor_id is not null`,
    );
    this.addSql(
      `create index audit_event_organisation on audit_event (organisation_id, at, id) where organisation_id is not null`,
    );
    this.addSql(`create index audit_event_action on audit_event (action, at, id)`);
    this.addSql(`create index audit_event_not_done on audit_event (outcome, at, id) where outcome <> 'done'`);
    this.addSql(
      `create index audit_event_subject on audit_event (subject_type, subject_id, at) where subject_id is not null`,
    );
    for (const statement of guardAppendOnly('audit_event')) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`drop table audit_event`);
  }
}
