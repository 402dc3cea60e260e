import type { Context } from '../context.js';
import type { NodeFinder } from '../platform/node.js';
import { ownLedger } from './ledger.policy.js';

/** `node(id)` of this feature: one's own only. */
export const ledgerNodes: Readonly<Record<string, NodeFinder<Context>>> = {
  LedgerEntry: async ({ ledger, viewer }, key) => {
    const id = Number(key);
    return ownLedger.allows(viewer) && Number.isSafeInteger(id) ? ledger.entry(id) : null;
  },
};
