import { actingAs } from '../platform/policy.js';

/** S7: what suits follows from one's own year, stage and subject. */
export const ownAdvice = actingAs('teacher');
