import type { Context } from '../context.js';
import type { NodeFinder } from '../platform/node.js';
import { mayPublish } from './media.policy.js';

/** `node(id)` of the library: videos of one's own organisation only. */
export const mediaNodes: Readonly<Record<string, NodeFinder<Context>>> = {
  MediaAsset: ({ media, viewer }, key) =>
    mayPublish.allows(viewer) ? media.asset(key) : Promise.resolve(null),
};
