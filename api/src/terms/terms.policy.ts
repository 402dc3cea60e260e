import { actingAs } from '../platform/policy.js';

/** A11: the city's remote-training centre runs terms, a district those of its own training (S14); which, the service decides. */
export const runsTerms = actingAs('city_admin', 'district_admin');
