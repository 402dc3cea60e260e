import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Context } from '../context.js';
import type { NodeFinder } from '../platform/node.js';

/** How `node(id)` finds what is on the viewer's own list. */
export const selectionNodes: Readonly<Record<string, NodeFinder<Context>>> = {
  MySelection: ({ selection }, key) => selection.selection(toGlobalId('MySelection', key)),
  WaitingPlace: ({ lines }, key) => lines.placeById(key),
};
