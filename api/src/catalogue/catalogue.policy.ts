import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import type { CatalogueScope } from '@xueshi/schema/catalogue/rules';

/** S6: the city and its analysts see every board; everyone else the district courses of their own organisations. */
export const catalogueScope = (actor: Actor): CatalogueScope =>
  actor.role === 'city_admin' || actor.role === 'analyst' ? 'everything' : actor.lineage;
