import { isUuid } from '@xueshi/schema/kernel/ids';
import type { Context } from '../context.js';
import type { NodeFinder } from '../platform/node.js';

/** `node(id)` of this feature: programmes, whose scope and numbers are no secret. */
export const programmeNodes: Readonly<Record<string, NodeFinder<Context>>> = {
  Programme: ({ programme }, key) => (isUuid(key) ? programme.programmeNode(key) : Promise.resolve(null)),
};
