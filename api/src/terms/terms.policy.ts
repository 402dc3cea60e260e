import { actingAs } from '../platform/policy.js';

/** A11: the remote-training centre of the city runs terms. */
export const runsTerms = actingAs('city_admin');
