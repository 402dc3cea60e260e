import { isUuid } from '@xueshi/schema/kernel/ids';
import type { Context } from '../context.js';
import type { NodeFinder } from '../platform/node.js';
import { teacherInPerson } from '../programme/programme.policy.js';

/** `node(id)` of bundles: one's own. */
export const bundleNodes: Readonly<Record<string, NodeFinder<Context>>> = {
  Bundle: ({ bundle, viewer }, key) =>
    isUuid(key) && teacherInPerson.allows(viewer) ? bundle.bundleNode(key) : Promise.resolve(null),
};
