import type { Dimension, Measure } from '@xueshi/schema/analytics/measures.rules';
import { studyingTerm, selectingTerm } from '#lib/selection/staff-address.js';
import type { FigureQuestionInput, StaffTermFragment } from '#lib/platform/generated/types.js';

/** What a page of figures can look at, each a tile; those that are a share are told of the people in service (D9, S15). */
export const BOARD_MEASURES = [
  'participation',
  'completion',
  'pass_rate',
  'selecting_teachers',
  'paying_teachers',
  'studying_teachers',
  'passing_teachers',
] as const satisfies readonly Measure[];
export type BoardMeasure = (typeof BOARD_MEASURES)[number];

export type BoardPlace = '/school' | '/office';

/** What a place is divided into: the city into districts, a district into schools, a school into nothing. */
export const partsOf = (role: string): 'district' | 'school' | null => {
  if (role === 'CITY_ADMIN') return 'district';
  return role === 'DISTRICT_ADMIN' ? 'school' : null;
};

export interface BoardView {
  readonly measure: BoardMeasure;
  /** null when the address names a term that is not one of ours */
  readonly term: StaffTermFragment | null;
}

export const readBoardView = (
  address: Pick<URLSearchParams, 'get'>,
  terms: readonly StaffTermFragment[],
): BoardView => {
  const asked = address.get('term') ?? '';
  return {
    measure: BOARD_MEASURES.find((one) => one === address.get('measure')) ?? 'participation',
    term: (asked === '' ? presentTerm(terms) : terms.find(({ id }) => id === asked)) ?? null,
  };
};

const presentTerm = (terms: readonly StaffTermFragment[]): StaffTermFragment | undefined =>
  studyingTerm(terms) ?? selectingTerm(terms);

/** The city's or the same district's term before. */
export const termBefore = (
  terms: readonly StaffTermFragment[],
  term: StaffTermFragment,
): StaffTermFragment | undefined =>
  terms
    .slice(terms.findIndex(({ id }) => id === term.id) + 1)
    .find(({ ofDistrict }) => ofDistrict === term.ofDistrict);

/** One drawing of the page: what it asks, and by what. */
export interface BoardQuestion {
  readonly key: string;
  readonly measure: Measure;
  readonly by: readonly Dimension[];
  readonly ofTerm: boolean;
  readonly order?: 'VALUE_ASC' | 'VALUE_DESC';
}

/** A hundred schools are looked at from the end where something is to be done. */
export const isShare = (measure: Measure): boolean =>
  measure === 'participation' || measure === 'completion' || measure === 'pass_rate';

/** Everything the page asks, at once (at most twenty questions). */
export const boardQuestions = (measure: BoardMeasure, parts: Dimension | null): BoardQuestion[] => [
  { key: 'in_service', measure: 'in_service', by: [], ofTerm: false },
  ...BOARD_MEASURES.map((one): BoardQuestion => ({
    key: `${one} term`,
    measure: one,
    by: ['term'],
    ofTerm: false,
  })),
  ...([parts, 'stage', 'subject'] as const).flatMap((dimension): BoardQuestion[] =>
    dimension === null
      ? []
      : [
          {
            key: `by ${dimension}`,
            measure,
            by: [dimension],
            ofTerm: true,
            ...(dimension === 'school' && { order: isShare(measure) ? 'VALUE_ASC' : 'VALUE_DESC' }),
          },
        ],
  ),
  { key: 'scores', measure: 'scores', by: ['score'], ofTerm: true },
  { key: 'learning_time', measure: 'learning_time', by: ['learning_time'], ofTerm: true },
  { key: 'hours', measure: 'hours', by: ['year', 'hour_kind'], ofTerm: false },
  { key: 'verified_teachers', measure: 'verified_teachers', by: ['year'], ofTerm: false },
];

const upper = <Word extends string>(word: Word): Uppercase<Word> => word.toUpperCase() as Uppercase<Word>;

export const toQuestionInput = (
  { measure, by, ofTerm, order }: BoardQuestion,
  termCode: string,
): FigureQuestionInput => ({
  measure: upper(measure),
  by: by.map(upper),
  filter: ofTerm ? [{ dimension: 'TERM', member: termCode }] : [],
  orderBy: order ?? 'MEMBERS',
});

/** The same as a file. */
export const boardFileHref = (
  { measure, by, ofTerm, order }: BoardQuestion,
  termCode: string,
  lang: string,
): string => {
  const address = new URLSearchParams({ measure, by: by.join(','), lang });
  if (ofTerm) address.set('filter', `term:${termCode}`);
  if (order !== undefined) address.set('orderBy', order);
  return `/exports/figures.csv?${address.toString()}`;
};
