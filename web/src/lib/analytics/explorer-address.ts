import {
  measureRules,
  measures,
  type Dimension,
  type Measure,
} from '@xueshi/schema/analytics/measures.rules';
import { dimensions } from '@xueshi/schema/analytics/measures.rules';
import { planFigures, type Slice } from '@xueshi/schema/analytics/plan.rules';
import type {
  FigureExplorerQueryVariables,
  FigureOrder,
  FigureQuestionInput,
} from '#lib/platform/generated/types.js';

/** Rows on the page; the CSV has all. */
export const PAGE_ROWS = 500;
/** More would be a table nobody reads; the API allows them. */
export const MOST_BY = 3;

export const ORDERS: readonly FigureOrder[] = ['MEMBERS', 'VALUE_DESC', 'VALUE_ASC'];

/** What the address bar says about a question; the first visit shows D9 by district. */
export interface ExplorerView {
  readonly measure: Measure;
  readonly by: readonly Dimension[];
  /** of which dimension one member is looked at, before or after it is chosen */
  readonly filterBy: Dimension | null;
  readonly slices: readonly Slice[];
  readonly order: FigureOrder;
}

export const readExplorerView = (address: URLSearchParams, year: number): ExplorerView => {
  if (!address.has('measure'))
    return {
      measure: 'participation',
      by: ['district'],
      filterBy: 'year',
      slices: [{ dimension: 'year', member: String(year) }],
      order: 'MEMBERS',
    };
  const measure = measures.find((one) => one === address.get('measure')) ?? 'participation';
  const allowed = measureRules[measure].dimensions;
  const given = address.getAll('by').filter((word) => word !== '');
  const by = [...new Set(given)]
    .flatMap((word) => allowed.find((one) => one === word) ?? [])
    .slice(0, MOST_BY);
  const [slice] = address.getAll('filter').flatMap(readSlice);
  const filterBy =
    allowed.find((one) => one === (address.get('filterBy') ?? slice?.dimension) && !by.includes(one)) ?? null;
  const member = (address.get('member') ?? slice?.member ?? '').trim();
  return {
    measure,
    by,
    filterBy,
    slices: filterBy === null || member === '' ? [] : [{ dimension: filterBy, member }],
    order: ORDERS.find((one) => one === address.get('orderBy')) ?? 'MEMBERS',
  };
};

const readSlice = (text: string): Slice[] => {
  const colon = text.indexOf(':');
  const dimension = dimensions.find((one) => one === text.slice(0, colon).toLowerCase());
  return dimension === undefined ? [] : [{ dimension, member: text.slice(colon + 1) }];
};

/** Why the question has no answer yet, as the API would say it; null when it can be asked. */
export const unaskable = ({ measure, by, slices }: ExplorerView): string | null => {
  const plan = planFigures({ measure, by, slices });
  return 'refused' in plan ? plan.key : null;
};

const upper = <Word extends string>(word: Word): Uppercase<Word> => word.toUpperCase() as Uppercase<Word>;

export const toQuestion = ({ measure, by, slices, order }: ExplorerView): Required<FigureQuestionInput> => ({
  measure: upper(measure),
  by: by.map(upper),
  filter: slices.map(({ dimension, member }) => ({ dimension: upper(dimension), member })),
  orderBy: order,
});

export const toFigureVariables = (view: ExplorerView): FigureExplorerQueryVariables => ({
  ...toQuestion(view),
  first: PAGE_ROWS,
});

/** The address of the same question: of its page, or of its file. */
const questionOf = ({ measure, by, slices, order }: ExplorerView): URLSearchParams => {
  const address = new URLSearchParams({ measure });
  for (const dimension of by) address.append('by', dimension);
  for (const { dimension, member } of slices) address.append('filter', `${dimension}:${member}`);
  if (order !== 'MEMBERS') address.set('orderBy', order);
  return address;
};

export const figuresHref = (view: ExplorerView): `/analyst?${string}` =>
  `/analyst?${questionOf(view).toString()}`;

export const figuresFileHref = (view: ExplorerView, lang: string): string => {
  const address = questionOf(view);
  address.delete('by');
  address.set('by', view.by.join(','));
  address.set('lang', lang);
  return `/exports/figures.csv?${address.toString()}`;
};

/** The question as an analyst would write it. */
export const queryOf = ({ measure, by, slices, order }: ExplorerView): string => {
  const filter = slices.map(
    ({ dimension, member }) => `{ dimension: ${upper(dimension)}, member: ${JSON.stringify(member)} }`,
  );
  const given = [
    `measure: ${upper(measure)}`,
    `by: [${by.map(upper).join(', ')}]`,
    ...(filter.length > 0 ? [`filter: [${filter.join(', ')}]`] : []),
    ...(order === 'MEMBERS' ? [] : [`orderBy: ${order}`]),
    'first: 100',
  ];
  return `{
  figures(${given.join(', ')}) {
    asOf
    unit
    totalCount
    edges { node { members { key name nameEn } value numerator denominator suppressed } }
    pageInfo { hasNextPage endCursor }
  }
}`;
};

/** The same for a terminal; the token is the analyst's to put in. */
export const curlOf = (query: string, origin: string): string =>
  [
    `curl ${origin}/graphql`,
    `-H 'authorization: Bearer xs_…'`,
    `-H 'content-type: application/json'`,
    `-d ${quoted(JSON.stringify({ query: query.replaceAll(/\s+/g, ' ') }))}`,
  ].join(' \\\n  ');

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
