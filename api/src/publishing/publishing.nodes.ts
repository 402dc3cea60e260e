import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Context } from '../context.js';
import type { NodeFinder } from '../platform/node.js';
import { authorsOrReviewers } from './publishing.policy.js';

const allowed =
  (find: NodeFinder<Context>): NodeFinder<Context> =>
  (context, key) =>
    authorsOrReviewers.allows(context.viewer) ? find(context, key) : Promise.resolve(null);

/** `node(id)` of this feature: one's own organisation's, or what the city may see. */
export const publishingNodes: Readonly<Record<string, NodeFinder<Context>>> = {
  CourseDraft: allowed(({ drafts }, key) => drafts.draft(toGlobalId('CourseDraft', key))),
  Course: allowed(({ offers }, key) => offers.course(toGlobalId('Course', key))),
};
