import { actingAs } from '../platform/policy.js';

/** H2: an organisation's own people teach its classes and register their results; which ones, the service decides. */
export const organisationStaff = actingAs('tutor', 'trainer');
