import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Context } from '../context.js';
import type { NodeFinder } from '../platform/node.js';
import { liftParties } from './lift.policy.js';

/** `node(id)` of requests to lift a block: those in the viewer's scope. */
export const liftNodes: Readonly<Record<string, NodeFinder<Context>>> = {
  LiftRequest: ({ lifting, viewer }, key) =>
    liftParties.allows(viewer) ? lifting.request(toGlobalId('LiftRequest', key)) : Promise.resolve(null),
};
