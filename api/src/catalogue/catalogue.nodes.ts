import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Context } from '../context.js';
import type { NodeFinder } from '../platform/node.js';

/** How `node(id)` finds courses and the outlines of their lessons. */
export const catalogueNodes: Readonly<Record<string, NodeFinder<Context>>> = {
  Offering: ({ catalogue }, key) => catalogue.offering(toGlobalId('Offering', key)),
  LessonOutline: ({ catalogue }, key) => catalogue.lessonOutline(toGlobalId('LessonOutline', key)),
};
