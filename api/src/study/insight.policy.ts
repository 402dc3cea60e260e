import { actingAs } from '../platform/policy.js';

/** Figures of an organisation's own courses are for its people; which courses, the service decides. */
export const courseTeam = actingAs('trainer', 'tutor');
