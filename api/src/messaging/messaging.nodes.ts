import type { Context } from '../context.js';
import type { NodeFinder } from '../platform/node.js';

/** `node(id)` of a notice: one's own. */
export const messagingNodes: Readonly<Record<string, NodeFinder<Context>>> = {
  Notice: ({ messaging, viewer }, key) => (viewer === null ? Promise.resolve(null) : messaging.notice(key)),
};
