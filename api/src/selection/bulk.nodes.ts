import { isUuid } from '@xueshi/schema/kernel/ids';
import type { Context } from '../context.js';
import type { NodeFinder } from '../platform/node.js';
import { selectsInBulk } from './bulk.policy.js';

/** `node(id)` of bulks: those of the viewer's school. */
export const bulkNodes: Readonly<Record<string, NodeFinder<Context>>> = {
  BulkSelection: ({ bulks, viewer }, key) =>
    selectsInBulk.allows(viewer) && isUuid(key) ? bulks.bulk(key) : Promise.resolve(null),
};
