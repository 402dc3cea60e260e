import type {
  DistributionGroup,
  StaffTermFragment,
  StandingOrder,
  StandingPart,
} from '#lib/platform/generated/types.js';

export const PARTS: readonly StandingPart[] = ['EVERYBODY', 'NOT_SELECTED', 'UNPAID', 'NOT_STARTED', 'SHORT'];
export const ORDERS: readonly StandingOrder[] = ['NUMBER', 'NAME', 'HOURS', 'MISSING'];
export const GROUPS: readonly DistributionGroup[] = ['COURSE', 'SCHOOL', 'DISTRICT'];

const LONGEST = 50;

/** What the address bar of a staff list says; a word it does not know is as good as none. */
export interface StaffView {
  /** id of a term; empty for the one whose round is open or next, or for all */
  readonly term: string;
  readonly part: StandingPart;
  readonly order: StandingOrder;
  readonly by: DistributionGroup;
  readonly search: string;
  readonly after: string | null;
}

export const readStaffView = (address: Pick<URLSearchParams, 'get'>): StaffView => ({
  term: address.get('term') ?? '',
  part: PARTS.find((part) => part === address.get('part')) ?? 'EVERYBODY',
  order: ORDERS.find((order) => order === address.get('order')) ?? 'NUMBER',
  by: GROUPS.find((group) => group === address.get('by')) ?? 'COURSE',
  search: (address.get('q') ?? '').trim().slice(0, LONGEST),
  after: address.get('after'),
});

const isOpen = ({ phase }: StaffTermFragment): boolean =>
  phase === 'FIRST_ROUND' || phase === 'ARRANGING' || phase === 'MAKEUP_ROUND';

/** The term whose list is being filled: open, the city's first (S14), else next, else the newest. `terms` come newest first. */
export const selectingTerm = (terms: readonly StaffTermFragment[]): StaffTermFragment | undefined =>
  terms.find((term) => isOpen(term) && !term.ofDistrict) ??
  terms.find(isOpen) ??
  terms.findLast(({ phase }) => phase === 'UPCOMING') ??
  terms[0];

/** The newest term that is studied now, the city's first, else the newest whose selection is settled. */
export const studyingTerm = (terms: readonly StaffTermFragment[]): StaffTermFragment | undefined =>
  terms.find(({ phase, ofDistrict }) => phase === 'STUDY' && !ofDistrict) ??
  terms.find(({ phase }) => phase === 'STUDY') ??
  terms.find(({ phase }) => phase === 'SETTLED');
