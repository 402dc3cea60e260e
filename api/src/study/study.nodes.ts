import { isUuid, toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Context } from '../context.js';
import type { NodeFinder } from '../platform/node.js';
import { courseTeam } from './insight.policy.js';
import { ownStudy } from './study.policy.js';

const own =
  (find: NodeFinder<Context>): NodeFinder<Context> =>
  (context, key) =>
    ownStudy.allows(context.viewer) ? find(context, key) : Promise.resolve(null);

/** `node(id)` of this feature: one's own only, and of figures those of the viewer's organisation. */
export const studyNodes: Readonly<Record<string, NodeFinder<Context>>> = {
  Enrolment: own(async ({ study }, key) => (isUuid(key) ? study.mine(key) : null)),
  Lesson: own(({ study }, key) => study.lesson(key)),
  CourseInsight: ({ insights, viewer }, key) =>
    courseTeam.allows(viewer) ? insights.course(toGlobalId('CourseInsight', key)) : Promise.resolve(null),
  WatchSession: own(async ({ watching }, key) => (isUuid(key) ? watching.session(key) : null)),
};
