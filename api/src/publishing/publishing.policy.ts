import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import type { DraftState } from '@xueshi/schema/publishing/review.rules';
import { actingAs } from '../platform/policy.js';

/** Who writes courses, each for the own organisation (A1). */
export const authors = actingAs('trainer');

/** Who decides about courses: the city. A trainer never reviews. */
export const reviewers = actingAs('city_admin');

/** Who offers courses: the city in its terms, a district in those of its own training (S14). */
export const offerers = actingAs('city_admin', 'district_admin');

/** Who sees a published course; which ones, the service decides. */
export const authorsOrOfferers = actingAs('trainer', 'city_admin', 'district_admin');

/** Both see a draft, each in its own state: whose, the service decides. */
export const authorsOrReviewers = actingAs('trainer', 'city_admin');

interface Seen {
  readonly organisationId: string;
  readonly state: DraftState;
}

/** A draft belongs to an organisation; the city sees it once it was handed over. To all others it does not exist. */
export const maySeeDraft = (actor: Actor, draft: Seen): boolean =>
  mayWriteDraft(actor, draft) || (actor.role === 'city_admin' && draft.state !== 'editing');

export const mayWriteDraft = (actor: Actor, draft: Pick<Seen, 'organisationId'>): boolean =>
  actor.role === 'trainer' && actor.organisationId === draft.organisationId;
