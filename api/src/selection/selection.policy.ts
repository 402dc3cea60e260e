import { actingAs } from '../platform/policy.js';

/** A list of one's own has only who acts as a teacher (A12). */
export const ownList = actingAs('teacher');
