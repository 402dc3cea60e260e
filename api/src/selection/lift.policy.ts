import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import type { LiftScope } from '@xueshi/schema/selection/lift.store';
import { actingAs } from '../platform/policy.js';

/** A10: a teacher asks for the own block, a school for its teachers'; the centre looks at what they hand in. */
export const liftParties = actingAs('teacher', 'school_admin', 'city_admin');

/** A10: who is blocked: a teacher's own blocks, else those of one's schools. */
export const blockReaders = actingAs('teacher', 'school_admin', 'district_admin', 'city_admin');

/** A10: who asks, and hands in evidence. */
export const liftApplicants = actingAs('teacher', 'school_admin');

/** A10, A11: the city's remote-training centre lifts blocks. */
export const liftCentre = actingAs('city_admin');

/** A teacher sees what names nobody else: a school's list holds the ids of several people. */
export const liftScope = (actor: Actor): LiftScope => ({
  organisationId: actor.organisationId,
  teacherId: actor.role === 'teacher' ? actor.accountId : null,
});
