import { isUuid } from '@xueshi/schema/kernel/ids';
import type { Context } from '../context.js';
import type { NodeFinder } from '../platform/node.js';
import { verifier } from './verification.policy.js';

/** `node(id)` of a verification: for the city. */
export const verificationNodes: Readonly<Record<string, NodeFinder<Context>>> = {
  VerificationRun: ({ verifying, viewer }, key) =>
    verifier.allows(viewer) && isUuid(key) ? verifying.run(key) : Promise.resolve(null),
};
