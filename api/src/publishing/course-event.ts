import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import type { Instant } from '@xueshi/schema/kernel/instants';
import type { AuditEvent } from '@xueshi/schema/platform/audit';

/** An act about a course for the audit: whose course it is, who did what, and no word of a person. */
export const courseEvent = (
  actor: Actor,
  action: string,
  subject: { readonly id: string; readonly organisationId: string; readonly type?: string },
  at: Instant,
  facts: AuditEvent['facts'],
): AuditEvent => ({
  at,
  action,
  outcome: 'done',
  actorId: actor.accountId,
  role: actor.role,
  organisationId: subject.organisationId,
  subjectType: subject.type ?? 'CourseDraft',
  subjectId: subject.id,
  facts,
});
