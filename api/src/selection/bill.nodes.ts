import type { Context } from '../context.js';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { NodeFinder } from '../platform/node.js';
import { billStaff } from './bill.policy.js';

/** `node(id)` of bills: those of the viewer's schools. */
export const billNodes: Readonly<Record<string, NodeFinder<Context>>> = {
  Bill: ({ billing, viewer }, key) =>
    billStaff.allows(viewer) ? billing.bill(toGlobalId('Bill', key)) : Promise.resolve(null),
};
