import { actingAs } from '../platform/policy.js';

/** H6, A11: the city verifies a year for everybody at once. */
export const verifier = actingAs('city_admin');
