import { actingAs } from '../platform/policy.js';

/** Videos are uploaded and kept by trainers, each for the organisation the role was granted in (A1). */
export const mayPublish = actingAs('trainer');
