import type {
  Board,
  HourKind,
  OfferingFilter,
  OfferingOrder,
  Stage,
  SupermarketQueryVariables,
  Terminal,
} from '#lib/platform/generated/types.js';
import { SUBJECT_CODES } from './subjects.js';

/** Ranges of hours a teacher thinks in. */
export const HOUR_RANGES = ['1-5', '6-12', '13-18', '19-'] as const;

const BOARDS: readonly Board[] = ['CITY', 'DISTRICT', 'SPECIAL', 'CAPABILITY'];
const KINDS: readonly HourKind[] = ['PUBLIC', 'PROFESSIONAL', 'ELECTIVE'];
const STAGES: readonly Stage[] = ['KINDERGARTEN', 'PRIMARY', 'JUNIOR', 'SENIOR', 'VOCATIONAL'];
const TERMINALS: readonly Terminal[] = ['PC', 'MOBILE', 'TV'];
export const ORDERS: readonly OfferingOrder[] = ['MOST_POPULAR', 'NEWEST', 'HOURS', 'FEE'];

const PAGE = 12;
const LONGEST_SEARCH = 60;

/** What the address bar says; a word it does not know is as good as none. */
export interface Market {
  readonly board: Board | null;
  readonly kind: HourKind | null;
  readonly stage: Stage | null;
  readonly subject: string | null;
  readonly terminal: Terminal | null;
  readonly hours: (typeof HOUR_RANGES)[number] | null;
  readonly order: OfferingOrder;
  readonly search: string;
  readonly after: string | null;
}

const known = <Value extends string>(values: readonly Value[], text: string | null): Value | null =>
  values.find((value) => value === text) ?? null;

export const readMarket = (address: Pick<URLSearchParams, 'get'>): Market => ({
  board: known(BOARDS, address.get('board')),
  kind: known(KINDS, address.get('kind')),
  stage: known(STAGES, address.get('stage')),
  subject: known(SUBJECT_CODES, address.get('subject')),
  terminal: known(TERMINALS, address.get('terminal')),
  hours: known(HOUR_RANGES, address.get('hours')),
  order: known(ORDERS, address.get('order')) ?? 'MOST_POPULAR',
  search: (address.get('q') ?? '').trim().slice(0, LONGEST_SEARCH),
  after: address.get('after'),
});

/** How many filters are set, for the button that opens them on a phone. */
export const filtersSet = ({ kind, stage, subject, terminal, hours }: Market): number =>
  [kind, stage, subject, terminal, hours].filter((value) => value !== null).length;

export const toVariables = (market: Market): SupermarketQueryVariables => {
  const [from, to] = (market.hours ?? '').split('-');
  const filter: OfferingFilter = {
    hourKind: market.kind,
    stage: market.stage,
    subject: market.subject,
    terminal: market.terminal,
    hoursMin: from ? Number(from) : null,
    hoursMax: to ? Number(to) : null,
  };
  return {
    board: market.board,
    filter,
    search: market.search || null,
    order: market.order,
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
