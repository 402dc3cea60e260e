import { accountsNodes } from './accounts/accounts.nodes.js';
import type { Context } from './context.js';
import type { NodeFinder } from './platform/node.js';

/** How `node(id)` finds an object of each type; a type that is missing here answers null. */
export const nodeFinders: Readonly<Record<string, NodeFinder<Context>>> = {
  ...accountsNodes,
};
