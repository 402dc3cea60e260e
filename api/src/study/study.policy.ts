import { actingAs } from '../platform/policy.js';

/** One studies for oneself: everything here is the viewer's own, and only for who acts as a teacher (A12). */
export const ownStudy = actingAs('teacher');
