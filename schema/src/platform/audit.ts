import type { Instant } from '../kernel/instants.js';
import { rows, type Tx } from './database.js';

/** How an act ended: it happened, a rule of the domain stood in the way, or a policy did. */
export const auditOutcomes = ['done', 'refused', 'denied'] as const;
export type AuditOutcome = (typeof auditOutcomes)[number];

/**
 * One line of the audit. Ids, codes and counts only: names are joined when it is read, and what identifies a person
 * (login name, national id, mobile, address) stands in it as a keyed digest or not at all.
 */
export interface AuditEvent {
  readonly at: Instant;
  /** `thing.verb`, e.g. `course.approve`; its sentence stands in the feature's `*.audit.ts` of the API */
  readonly action: string;
  readonly outcome: AuditOutcome;
  /** the account that acted; null when nobody was signed in, or the platform acted by itself */
  readonly actorId: string | null;
  /** the role it acted in */
  readonly role: string | null;
  /** whom it concerns: the staff of this organisation and of those above it can read the event */
  readonly organisationId: string | null;
  /** what was acted on, e.g. `Course` and its id */
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

/** Appends events in the transaction of the act itself: neither stands without the other. */
export const recordAudit = async (tx: Tx, events: readonly AuditEvent[]): Promise<void> => {
  if (events.length === 0) return;
  await rows(
    tx,
    `insert into audit_event (at, action, outcome, actor_id, role, organisation_id, subject_type, subject_id, facts)
     select * from unnest($1::timestamptz[], $2::text[], $3::text[], $4::uuid[], $5::text[], $6::uuid[], $7::text[],
                          $8::text[], $9::jsonb[])`,
    [
      events.map(({ at }) => at),
      events.map(({ action }) => action),
      events.map(({ outcome }) => outcome),
      events.map(({ actorId }) => actorId),
      events.map(({ role }) => role),
      events.map(({ organisationId }) => organisationId),
      events.map(({ subjectType }) => subjectType),
      events.map(({ subjectId }) => subjectId),
      events.map(({ facts }) => JSON.stringify(facts)),
    ],
  );
};
