import type { BundleCategory } from '../../programme/programme.rules.js';
import type { DistrictKey } from './districts.js';
import type { ScorePolicy } from '../../study/score.rules.js';

/** S1: an instant of a term as days from the anchor day and a city time. */
export type DayTime = readonly [days: number, time: string];

export interface TermContent {
  readonly key: 'choosing' | 'studying' | 'yuexiu-open' | 'yuexiu-paying' | `past-${string}`;
  /** S14: whose own training it is; left out: the city's */
  readonly district?: DistrictKey;
  /** 0 or left out: of the anchor day's year */
  readonly yearsAgo?: number;
  /** `{year}` is the year of the anchor day; codes read 2026 + half-year, as 1702 did. */
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly firstOpens: DayTime;
  readonly firstCloses: DayTime;
  readonly resultsArranged: DayTime;
  readonly firstPublished: DayTime;
  readonly makeupOpens: DayTime;
  readonly makeupCloses: DayTime;
  readonly finalPublished: DayTime;
  readonly noticeAvailable: DayTime;
  readonly paymentOpens: DayTime;
  readonly paymentCloses: DayTime;
  readonly studyOpens: DayTime;
  readonly studyCloses: DayTime;
}

/** S16: the whole day counts; a window leaves out its closing instant, so that is the day's last. */
const endOfDay = '23:59:59.999';

/** The spacing of term 1702 (S1), moved so that one term is being chosen and one studied on the anchor day. */
export const TERMS: readonly [TermContent, TermContent] = [
  {
    key: 'choosing',
    code: '{yy}02',
    name: '{year} 年第二期',
    nameEn: '{year}, second term',
    firstOpens: [-3, '00:00'],
    firstCloses: [6, '08:30'],
    resultsArranged: [6, '14:00'],
    firstPublished: [6, '15:00'],
    makeupOpens: [6, '15:00'],
    makeupCloses: [10, endOfDay],
    finalPublished: [11, '12:00'],
    noticeAvailable: [13, '00:00'],
    paymentOpens: [13, '00:00'],
    paymentCloses: [20, endOfDay],
    studyOpens: [24, '00:00'],
    studyCloses: [96, endOfDay],
  },
  {
    key: 'studying',
    code: '{yy}01',
    name: '{year} 年第一期',
    nameEn: '{year}, first term',
    firstOpens: [-75, '00:00'],
    firstCloses: [-66, '08:30'],
    resultsArranged: [-66, '14:00'],
    firstPublished: [-66, '15:00'],
    makeupOpens: [-66, '15:00'],
    makeupCloses: [-62, endOfDay],
    finalPublished: [-61, '12:00'],
    noticeAvailable: [-59, '00:00'],
    paymentOpens: [-59, '00:00'],
    paymentCloses: [-52, endOfDay],
    studyOpens: [-42, '00:00'],
    studyCloses: [38, endOfDay],
  },
];

/** S14: a district's own training, one term being chosen and one being paid and studied on the anchor day. */
export const DISTRICT_TERMS: readonly TermContent[] = [
  {
    key: 'yuexiu-open',
    district: 'yuexiu',
    code: '{yy}02',
    name: '越秀区 {year} 年冬季区级培训',
    nameEn: 'Yuexiu training, winter {year}',
    firstOpens: [-2, '09:00'],
    firstCloses: [8, '17:00'],
    resultsArranged: [8, '18:00'],
    firstPublished: [9, '09:00'],
    makeupOpens: [9, '10:00'],
    makeupCloses: [12, endOfDay],
    finalPublished: [13, '12:00'],
    noticeAvailable: [14, '09:00'],
    paymentOpens: [14, '09:00'],
    paymentCloses: [21, endOfDay],
    studyOpens: [25, '00:00'],
    studyCloses: [80, endOfDay],
  },
  {
    key: 'yuexiu-paying',
    district: 'yuexiu',
    code: '{yy}01',
    name: '越秀区 {year} 年秋季区级培训',
    nameEn: 'Yuexiu training, autumn {year}',
    firstOpens: [-40, '09:00'],
    firstCloses: [-31, '17:00'],
    resultsArranged: [-31, '18:00'],
    firstPublished: [-30, '09:00'],
    makeupOpens: [-30, '10:00'],
    makeupCloses: [-27, endOfDay],
    finalPublished: [-26, '12:00'],
    noticeAvailable: [-8, '09:00'],
    paymentOpens: [-8, '09:00'],
    paymentCloses: [9, endOfDay],
    studyOpens: [-20, '00:00'],
    studyCloses: [40, endOfDay],
  },
];

const yearBefore = (term: TermContent, yearsAgo: number): TermContent => {
  const shifted = Object.entries(term).map(([name, value]) => [
    name,
    Array.isArray(value) ? [Number(value[0]) - 365 * yearsAgo, value[1]] : value,
  ]);
  return { ...Object.fromEntries(shifted), yearsAgo } as TermContent;
};

/** The terms of the years before, oldest first, each with the spacing of this year's. */
export const pastTerms = (years: number): TermContent[] => {
  const [second, first] = TERMS;
  return Array.from({ length: years }, (_, index) => years - index).flatMap((yearsAgo) => [
    { ...yearBefore(first, yearsAgo), key: `past-${String(yearsAgo)}-first` as const },
    { ...yearBefore(second, yearsAgo), key: `past-${String(yearsAgo)}-second` as const },
  ]);
};

/** The one term gone by of a demo. */
export const LAST_YEARS_TERM: TermContent = { ...yearBefore(TERMS[1], 1), key: 'past-1-first' };

/** D3, D4, D6: the capability programme's numbers are data. */
export const PROGRAMME = {
  code: 'ict-{year}',
  name: '{year} 年中小学教师信息技术应用能力提升工程',
  nameEn: 'ICT capability programme for teachers {year}',
  sittings: 3,
  totalHours: 50,
  categories: {
    general_required: 8,
    professional_required: 18,
    school_based: 16,
    elective: 8,
  } satisfies Record<BundleCategory, number>,
  otherElectiveHours: 42,
  /** Its own rolling study window, so that a bundle confirmed today is studied today. */
  studyOpens: [-60, '00:00'] as DayTime,
  studyCloses: [120, endOfDay] as DayTime,
} as const;

/** S8, S2: numbers of a term that are not instants. */
export const TV_LIMIT_HOURS = 5;
export const MINIMUM_CLASS = 30;
export const DISTRICT_MINIMUM_CLASS = 20;

/** L3: three quarters of the score for the video time, one for the checks. */
export const SCORE_POLICY: ScorePolicy = {
  version: '{year}.1',
  video: 75,
  check: 25,
  passMark: 60,
  minimumVideoShare: 0.9,
};
