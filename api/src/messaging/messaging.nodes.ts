import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Context } from '../context.js';
import type { NodeFinder } from '../platform/node.js';
import { announcers } from './announcement.policy.js';

/** `node(id)` of a notice: one's own; of an announcement: to oneself, or of one's organisation. */
export const messagingNodes: Readonly<Record<string, NodeFinder<Context>>> = {
  Notice: ({ messaging, viewer }, key) => (viewer === null ? Promise.resolve(null) : messaging.notice(key)),
  Announcement: ({ messaging, viewer }, key) =>
    viewer === null ? Promise.resolve(null) : messaging.announcement(key),
  WrittenAnnouncement: ({ announcing, viewer }, key) =>
    announcers.allows(viewer)
      ? announcing.one(toGlobalId('WrittenAnnouncement', key))
      : Promise.resolve(null),
};
