import type {
  BulkCardFragment,
  DistributionGroup,
  StandingOrder,
  StandingPart,
} from '#lib/platform/generated/types.js';
import { m } from '#lib/platform/paraglide/messages.js';

const PART_NAMES: Readonly<Record<StandingPart, () => string>> = {
  EVERYBODY: () => m.staff_part_everybody(),
  NOT_SELECTED: () => m.staff_part_not_selected(),
  UNPAID: () => m.staff_part_unpaid(),
  NOT_STARTED: () => m.staff_part_not_started(),
  SHORT: () => m.staff_part_short(),
};
export const partName = (part: StandingPart): string => PART_NAMES[part]();

const ORDER_NAMES: Readonly<Record<StandingOrder, () => string>> = {
  NUMBER: () => m.staff_order_number(),
  NAME: () => m.staff_order_name(),
  HOURS: () => m.staff_order_hours(),
  MISSING: () => m.staff_order_missing(),
};
export const orderName = (order: StandingOrder): string => ORDER_NAMES[order]();

const GROUP_NAMES: Readonly<Record<DistributionGroup, () => string>> = {
  COURSE: () => m.staff_by_course(),
  SCHOOL: () => m.staff_by_school(),
  DISTRICT: () => m.staff_by_district(),
};
export const groupName = (group: DistributionGroup): string => GROUP_NAMES[group]();

/** What a bulk is called in a list: its file, or how many lines were picked. */
export const bulkName = ({ fileName, counts }: BulkCardFragment): string =>
  fileName ?? m.bulk_of_list({ n: counts.lines });

interface DoneToMany {
  readonly undoneAt: string | null;
  readonly task: { readonly state: string } | null;
}

/** What stands beside something that was done to many: that it is under way, that it was taken back. */
export const doneMarks = ({ task, undoneAt }: DoneToMany) => [
  ...(task?.state === 'QUEUED' || task?.state === 'RUNNING'
    ? [{ words: m.bulk_running(), look: 'note' as const }]
    : []),
  ...(undoneAt === null ? [] : [{ words: m.bulk_undone(), look: 'plain' as const }]),
];
