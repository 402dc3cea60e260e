import type { Actor, Role } from './actor.rules.js';

/**
 * Scope, in one place that all policies ask: who governs which organisation.
 * A lineage is an organisation and those above it, the nearest first (A1).
 */
const governing: ReadonlySet<Role> = new Set(['school_admin', 'district_admin', 'city_admin', 'trainer']);

/**
 * Whether the actor acts for the organisation: staff for their own and for all below it. A district admin has no say over
 * a directly affiliated school, since the district is not in that school's lineage.
 */
export const governs = (actor: Actor, lineage: readonly string[]): boolean =>
  governing.has(actor.role) && lineage.includes(actor.organisationId);

/** A8: who may unlock an account: staff who govern every place where it acts, so that nobody opens a door above them. */
export const mayUnlock = (actor: Actor, lineages: readonly (readonly string[])[]): boolean =>
  lineages.length > 0 && lineages.every((lineage) => governs(actor, lineage));

/** Whether the actor may know what belongs to a teacher: it is the teacher, or staff of the teacher's lineage. */
export const mayKnowTeacher = (actor: Actor, teacherId: string, schoolLineage: readonly string[]): boolean =>
  isOwn(actor, teacherId) || governs(actor, schoolLineage);

/** Whether the actor is that teacher, acting as such: an admin who also learns does not pick courses in the admin's role. */
export const isOwn = (actor: Actor, teacherId: string): boolean =>
  actor.role === 'teacher' && actor.accountId === teacherId;

/** What belongs to somebody else answers like what does not exist. */
export const ownOnly = <Thing extends { readonly teacherId: string }>(
  actor: Actor,
  thing: Thing | null,
): Thing | null => (thing !== null && isOwn(actor, thing.teacherId) ? thing : null);
