import { isUuid } from '@xueshi/schema/kernel/ids';
import type { Context } from '../context.js';
import type { NodeFinder } from '../platform/node.js';
import { cashier } from './bill.policy.js';

/** `node(id)` of a bank's files: those of the viewer's organisation. */
export const paymentNodes: Readonly<Record<string, NodeFinder<Context>>> = {
  PaymentSheet: ({ paymentSheets, viewer }, key) =>
    cashier.allows(viewer) && isUuid(key) ? paymentSheets.sheet(key) : Promise.resolve(null),
};
