import { actingAs } from '../platform/policy.js';

/** S11: a school's own admins select for its teachers; which ones, the service decides by scope. */
export const schoolStaff = actingAs('school_admin');

/** S12: staff of a school, a district or the city; each sees what is theirs. */
export const listStaff = actingAs('school_admin', 'district_admin', 'city_admin');
