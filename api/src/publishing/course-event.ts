import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import type { Instant } from '@xueshi/schema/kernel/instants';
import type { AuditEvent } from '@xueshi/schema/platform/audit';
import { auditEvent } from '../platform/audit.js';

/** An act about a course for the audit, read by the staff of the organisation whose course it is. */
export const courseEvent = (
  actor: Actor,
  action: string,
  subject: { readonly id: string; readonly organisationId: string; readonly type?: string },
  at: Instant,
  facts: AuditEvent['facts'],
): AuditEvent =>
  auditEvent(actor, at, action, {
    organisationId: subject.organisationId,
    subject: { type: subject.type ?? 'CourseDraft', id: subject.id },
    facts,
  });
