import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { actingAs } from '../platform/policy.js';

/** Who reads the audit at all; what of it, `auditScope` says. */
export const mayAudit = actingAs('district_admin', 'city_admin');

/** The city admin reads everything, a district admin what concerns the own district and all below it. */
export const auditScope = (actor: Actor): string | null =>
  actor.role === 'city_admin' ? null : actor.organisationId;
