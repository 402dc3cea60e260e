import { actingAs } from '../platform/policy.js';

/** C1: who writes announcements; whom they may reach, `mayAddress` decides. */
export const announcers = actingAs('city_admin', 'district_admin', 'school_admin', 'trainer');
