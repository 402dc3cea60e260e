import { isUuid } from '@xueshi/schema/kernel/ids';
import type { Context } from '../context.js';
import type { NodeFinder } from '../platform/node.js';
import { teacherInPerson } from '../programme/programme.policy.js';

/** `node(id)` of this feature: one's own sittings. */
export const assessmentNodes: Readonly<Record<string, NodeFinder<Context>>> = {
  Sitting: ({ assessment, viewer }, key) =>
    isUuid(key) && teacherInPerson.allows(viewer) ? assessment.sitting(key) : Promise.resolve(null),
};
