import type { Actor } from '../accounts/actor.rules.js';

/** Whose a term is: the district that runs training of its own (S14), or null for the city's. */
export interface OwnedTerm {
  readonly districtId: string | null;
}

/** S14, S6: a district's training is for its own people; to everyone else its terms do not exist. */
export const mayKnowTerm = ({ districtId }: OwnedTerm, lineage: readonly string[]): boolean =>
  districtId === null || lineage.includes(districtId);

/** The owner of the terms that somebody runs: a district's admin the district's, everybody else the city's. */
export const ownerOf = ({ role, organisationId }: Pick<Actor, 'role' | 'organisationId'>): string | null =>
  role === 'district_admin' ? organisationId : null;

/** A11, S14: a term is run, its bills are taken and its courses offered by who owns it, and by nobody above. */
export const runsTerm = (actor: Pick<Actor, 'role' | 'organisationId'>, { districtId }: OwnedTerm): boolean =>
  (actor.role === 'city_admin' || actor.role === 'district_admin') && ownerOf(actor) === districtId;
