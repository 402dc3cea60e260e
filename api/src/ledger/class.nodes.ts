import { toGlobalId, isUuid } from '@xueshi/schema/kernel/ids';
import type { Context } from '../context.js';
import type { NodeFinder } from '../platform/node.js';
import { organisationStaff } from './class.policy.js';

/** `node(id)` of classes and sheets: those of the viewer's organisation. */
export const classNodes: Readonly<Record<string, NodeFinder<Context>>> = {
  TaughtClass: ({ classes, viewer }, key) =>
    organisationStaff.allows(viewer)
      ? classes.taughtClass(toGlobalId('TaughtClass', key))
      : Promise.resolve(null),
  ClassSheet: ({ sheets, viewer }, key) =>
    organisationStaff.allows(viewer) && isUuid(key) ? sheets.sheet(key) : Promise.resolve(null),
};
