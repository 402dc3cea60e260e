import { isUuid, toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Context } from '../context.js';
import type { NodeFinder } from '../platform/node.js';

/** `node(id)` of this feature: oneself, one's own sessions, and organisations, whose names are no secret. */
export const accountsNodes: Readonly<Record<string, NodeFinder<Context>>> = {
  Viewer: ({ accounts, actor }, key) => Promise.resolve(key === actor.accountId ? accounts.viewer() : null),
  Organisation: ({ accounts }, key) => (isUuid(key) ? accounts.organisation(key) : Promise.resolve(null)),
  AuditEvent: ({ auditing }, key) => auditing.event(key),
  SignInSession: async ({ accounts, actor }, key) =>
    (await accounts.sessions(actor)).find(({ id }) => id === toGlobalId('SignInSession', key)) ?? null,
};
