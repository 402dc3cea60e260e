import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import type { Instant } from '@xueshi/schema/kernel/instants';
import type { AuditEvent, AuditOutcome } from '@xueshi/schema/platform/audit';

/** What an event tells besides who, when and what. */
export interface AuditAbout {
  /** `done` when left out */
  readonly outcome?: AuditOutcome;
  /** the organisation it concerns; that of the actor when left out */
  readonly organisationId?: string | null;
  readonly subject?: { readonly type: string; readonly id: string | number };
  /** codes, counts, ids; nothing that names a person */
  readonly facts?: AuditEvent['facts'];
}

/** An event of somebody's, or of nobody's when no one is signed in. */
export const auditEvent = (
  actor: Pick<Actor, 'accountId' | 'role' | 'organisationId'> | null,
  at: Instant,
  action: string,
  { outcome = 'done', organisationId, subject, facts = {} }: AuditAbout = {},
): AuditEvent => ({
  at,
  action,
  outcome,
  actorId: actor?.accountId ?? null,
  role: actor?.role ?? null,
  organisationId: organisationId === undefined ? (actor?.organisationId ?? null) : organisationId,
  subjectType: subject?.type ?? null,
  subjectId: subject === undefined ? null : String(subject.id),
  facts,
});
