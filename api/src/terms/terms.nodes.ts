import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Context } from '../context.js';
import type { NodeFinder } from '../platform/node.js';

/** How `node(id)` finds a term. */
export const termsNodes: Readonly<Record<string, NodeFinder<Context>>> = {
  Term: ({ terms }, key) => terms.term(toGlobalId('Term', key)),
};
