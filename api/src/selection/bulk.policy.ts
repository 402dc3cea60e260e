import { actingAs } from '../platform/policy.js';

/** S3, S11, S14: who selects and deletes for teachers: a school in every term, a district in its own training; which, the service decides. */
export const selectsInBulk = actingAs('school_admin', 'district_admin');

/** S12: staff of a school, a district or the city; each sees what is theirs. */
export const listStaff = actingAs('school_admin', 'district_admin', 'city_admin');

/** Whoever has lists made as files finds their own again; an analyst's are figures (N1). */
export const takesLists = actingAs('school_admin', 'district_admin', 'city_admin', 'analyst');
