import type { SupermarketQuery } from '@xueshi/schema/catalogue/supermarket.rules';
import type { Shelf } from './shelf.js';

export const wayOnKinds = ['without_filter', 'fewer_words', 'closest_spelling'] as const;
export type WayOnKind = (typeof wayOnKinds)[number];

/** A search that finds something, near one that finds nothing. */
export interface WayToMore {
  readonly kind: WayOnKind;
  readonly terms: readonly string[];
  /** the filters it leaves out, as `OfferingFilter` calls them, or `board` */
  readonly withoutFilters: readonly string[];
  /** the words it leaves out or spells otherwise */
  readonly withoutWords: readonly string[];
  readonly count: number;
}

/** More ways than these are no help any more. */
const waysAtMost = 4;
const aKindAtMost = 2;

type Freed = Partial<SupermarketQuery>;
/** Each filter with what it is to leave it out. */
const filters: readonly { name: string; set: (query: SupermarketQuery) => boolean; free: Freed }[] = [
  { name: 'board', set: ({ board }) => board !== null, free: { board: null } },
  { name: 'hourKind', set: ({ hourKind }) => hourKind !== null, free: { hourKind: null } },
  {
    name: 'hours',
    set: ({ hoursMin, hoursMax }) => hoursMin !== null || hoursMax !== null,
    free: { hoursMin: null, hoursMax: null },
  },
  { name: 'subject', set: ({ subject }) => subject !== null, free: { subject: null } },
  { name: 'stage', set: ({ stage }) => stage !== null, free: { stage: null } },
  { name: 'terminal', set: ({ terminal }) => terminal !== null, free: { terminal: null } },
  { name: 'delivery', set: ({ delivery }) => delivery !== null, free: { delivery: null } },
  { name: 'onlineDays', set: ({ onlineFrom }) => onlineFrom !== null, free: { onlineFrom: null } },
  {
    name: 'selected',
    set: ({ only, except }) => only !== null || except.length > 0,
    free: { only: null, except: [] },
  },
];

/** Where to go on from a search that finds nothing: what finds most first, each saying what it leaves out. */
export const waysOn = (shelf: Shelf, query: SupermarketQuery): WayToMore[] => {
  const set = filters.filter((filter) => filter.set(query));
  const free = Object.assign({}, ...set.map((filter) => filter.free)) as Freed;
  const names = set.map(({ name }) => name);
  const most = (ways: readonly WayToMore[]): WayToMore[] =>
    ways
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => b.count - a.count)
      .slice(0, aKindAtMost);
  const way = (kind: WayOnKind, changed: Freed, withoutFilters: string[], withoutWords: string[]) => {
    const changedQuery = { ...query, ...changed };
    return {
      kind,
      terms: changedQuery.terms,
      withoutFilters,
      withoutWords,
      count: shelf.total(changedQuery),
    };
  };
  const oneLess = most(set.map((filter) => way('without_filter', filter.free, [filter.name], [])));
  const noFilter = oneLess.length > 0 || set.length < 2 ? [] : most([way('without_filter', free, names, [])]);
  const unknown = query.terms.filter((term) => !shelf.texts.knows(term));
  const spelt = query.terms.map((term) => (unknown.includes(term) ? shelf.texts.nearest(term) : term));
  const terms = [...new Set(spelt.filter((term) => term !== null))];
  const respelt = unknown.length > 0 && terms.length > 0 && unknown.some((term) => !terms.includes(term));
  const closest = respelt ? most([way('closest_spelling', { terms }, [], unknown)]) : [];
  const closestAnywhere =
    respelt && closest.length === 0
      ? most([way('closest_spelling', { ...free, terms }, names, unknown)])
      : closest;
  const fewer =
    query.terms.length < 2
      ? []
      : most(
          query.terms.map((left) =>
            way('fewer_words', { terms: query.terms.filter((term) => term !== left) }, [], [left]),
          ),
        );
  const ways = [...closestAnywhere, ...oneLess, ...noFilter, ...fewer].slice(0, waysAtMost);
  // nothing near: what the filters find without the words
  return ways.length > 0 || set.length === 0
    ? ways
    : most([way('fewer_words', { terms: [] }, [], [...query.terms])]);
};
