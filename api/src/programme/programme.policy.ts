import { actingAs } from '../platform/policy.js';

/** S10: the diagnostic and the bundle are the teacher's own, in person; nobody does them for somebody else. */
export const teacherInPerson = actingAs('teacher');
