import type { Instant } from './kernel/instants.js';
import type { Tx } from './platform/database.js';
import {
  coursesTaught,
  groupsByIds,
  selectionMemberships,
  termsUnderWay,
  type GroupRecord,
} from './selection/selection-audience.store.js';

export type { GroupRecord };

/** Who belongs to which group that an announcement may be for (C1), one line a feature: group_id, account_id. */
export const memberships = [selectionMemberships].join(' union all ');

/** What groups are called and who runs them; unknown ids are left out. */
export const groupRecords = (tx: Tx, ids: readonly string[]): Promise<GroupRecord[]> => groupsByIds(tx, ids);

/** The groups somebody may pick from: a training organisation its courses, all others the terms. */
export const groupsToPick = (
  tx: Tx,
  writer: { readonly role: string; readonly organisationId: string; readonly lineage: readonly string[] },
  now: Instant,
): Promise<GroupRecord[]> =>
  writer.role === 'trainer'
    ? coursesTaught(tx, writer.organisationId, now)
    : termsUnderWay(tx, writer.lineage, now);
