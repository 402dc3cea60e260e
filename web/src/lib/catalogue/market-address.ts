import {
  hourRangeNames,
  hourRanges,
  onlineDays,
  type HourRange,
} from '@xueshi/schema/catalogue/supermarket.rules';
import type {
  Board,
  Delivery,
  HourKind,
  OfferingFilter,
  OfferingOrder,
  Stage,
  SupermarketQueryVariables,
  Terminal,
} from '#lib/platform/generated/types.js';
import { SUBJECT_CODES } from './subjects.js';

const BOARDS: readonly NonNullable<Market['board']>[] = [
  'RECOMMENDED',
  'CITY',
  'DISTRICT',
  'SPECIAL',
  'CAPABILITY',
];
const KINDS: readonly HourKind[] = ['PUBLIC', 'PROFESSIONAL', 'ELECTIVE'];
const STAGES: readonly Stage[] = ['KINDERGARTEN', 'PRIMARY', 'JUNIOR', 'SENIOR', 'VOCATIONAL'];
const TERMINALS: readonly Terminal[] = ['PC', 'MOBILE', 'TV'];
const DELIVERIES: readonly Delivery[] = ['REMOTE', 'FACE_TO_FACE', 'BLENDED'];
export const ORDERS: readonly OfferingOrder[] = [
  'CHOSEN_IN_SUBJECT',
  'MOST_POPULAR',
  'BEST_RATED',
  'NEWEST',
  'HOURS',
  'FEE',
];

const PAGE = 12;
const LONGEST_SEARCH = 60;

/** What the address bar says; a word it does not know is as good as none. */
export interface Market {
  /** id of a term; null for the one whose round is open or next (S14) */
  readonly term: string | null;
  readonly board: Board | 'RECOMMENDED' | null;
  readonly kind: HourKind | null;
  readonly stage: Stage | null;
  readonly subject: string | null;
  readonly terminal: Terminal | null;
  readonly delivery: Delivery | null;
  readonly hours: HourRange | null;
  /** online in the last so many days */
  readonly online: string | null;
  /** on my list: yes, no, or whatever */
  readonly mine: 'yes' | 'no' | null;
  /** null: the best match of a search, else what most have chosen */
  readonly order: OfferingOrder | null;
  readonly search: string;
  /** the filters are to be seen: set, or opened where no script opens them */
  readonly open: boolean;
  readonly after: string | null;
}

const known = <Value extends string>(values: readonly Value[], text: string | null): Value | null =>
  values.find((value) => value === text) ?? null;

/** What is typed may hold anything; a search has no control characters and no halves of a character. */
const typed = (text: string): string =>
  text
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, LONGEST_SEARCH)
    .toWellFormed();

export const readMarket = (address: Pick<URLSearchParams, 'get'>): Market => {
  const board = known(BOARDS, address.get('board'));
  const search = typed(address.get('q') ?? '');
  const filters = filtersOf(address);
  return {
    ...filters,
    // a search looks through everything, not through what is recommended
    board: board === 'RECOMMENDED' && search !== '' ? null : board,
    search,
    open: address.get('filters') !== null || filtersSet(filters) > 0,
  };
};

type Filters = Omit<Market, 'board' | 'search' | 'open'>;

const filtersOf = (address: Pick<URLSearchParams, 'get'>): Filters => ({
  term: address.get('term'),
  kind: known(KINDS, address.get('kind')),
  stage: known(STAGES, address.get('stage')),
  subject: known(SUBJECT_CODES, address.get('subject')),
  terminal: known(TERMINALS, address.get('terminal')),
  delivery: known(DELIVERIES, address.get('delivery')),
  hours: known(hourRangeNames, address.get('hours')),
  online: known(onlineDays.map(String), address.get('online')),
  mine: known(['yes', 'no'] as const, address.get('mine')),
  order: known(ORDERS, address.get('order')),
  after: address.get('after'),
});

/** The names in the address of what narrows the list, besides board and words. */
export const FILTERS = [
  'kind',
  'subject',
  'stage',
  'delivery',
  'terminal',
  'hours',
  'online',
  'mine',
] as const;

/** What the API calls a filter, by what the address calls it. */
const ADDRESS_OF: Readonly<Record<string, (typeof FILTERS)[number] | 'board'>> = {
  board: 'board',
  hourKind: 'kind',
  hours: 'hours',
  subject: 'subject',
  stage: 'stage',
  terminal: 'terminal',
  delivery: 'delivery',
  onlineDays: 'online',
  selected: 'mine',
};

/** How many filters are set, for the button that opens them on a phone. */
export const filtersSet = (market: Filters): number => FILTERS.filter((name) => market[name] !== null).length;

export const toVariables = (market: Market): SupermarketQueryVariables => {
  const range = market.hours === null ? null : hourRanges[market.hours];
  const filter: OfferingFilter = {
    hourKind: market.kind,
    stage: market.stage,
    subject: market.subject,
    terminal: market.terminal,
    delivery: market.delivery,
    hoursMin: range?.from ?? null,
    hoursMax: range?.to ?? null,
    onlineDays: market.online === null ? null : Number(market.online),
    selected: market.mine === null ? null : market.mine === 'yes',
  };
  return {
    termId: market.term,
    board: market.board === 'RECOMMENDED' ? null : market.board,
    filter,
    search: market.search || null,
    order: market.order ?? (market.search ? 'BEST_MATCH' : 'MOST_POPULAR'),
    first: PAGE,
    after: market.after,
  };
};

/** An address that may only be read, as a page's state gives it. */
interface Address {
  toString(): string;
}

/** The address of the same view with something changed; a new view starts at its first page. */
export const addressWith = (address: Address, changes: Readonly<Record<string, string | null>>): string => {
  const next = new URLSearchParams(address.toString());
  next.delete('after');
  for (const [name, value] of Object.entries(changes))
    if (value === null) next.delete(name);
    else next.set(name, value);
  return `?${next.toString()}`;
};

/** The address of a way on: its words, without the filters it leaves out. */
export const addressOfWay = (
  address: Address,
  way: { readonly search: string; readonly withoutFilters: readonly string[] },
): string => {
  const dropped = way.withoutFilters.flatMap((name) => {
    const called = ADDRESS_OF[name];
    return called === undefined ? [] : [[called, null] as const];
  });
  return addressWith(address, { ...Object.fromEntries(dropped), q: way.search === '' ? null : way.search });
};
