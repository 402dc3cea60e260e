import { actingAs } from '../platform/policy.js';

/** S13: a school sees its bills, district and city those of their schools; which ones, the service decides by scope. */
export const billStaff = actingAs('school_admin', 'district_admin', 'city_admin');

/** S13, A11: the city's remote-training centre takes forms and payments, a district those of its own training (S14). */
export const cashier = actingAs('city_admin', 'district_admin');
