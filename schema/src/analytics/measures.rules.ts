/** What a figure can be told by (N1). */
export const dimensions = [
  'district',
  'school',
  'stage',
  'subject',
  'term',
  'year',
  'programme',
  'course',
  'hour_kind',
  'score',
  'learning_time',
] as const;
export type Dimension = (typeof dimensions)[number];

export const measures = [
  'in_service',
  'selections',
  'selecting_teachers',
  'paid_selections',
  'paying_teachers',
  'enrolments',
  'studying_teachers',
  'passings',
  'passing_teachers',
  'hours',
  'verified_teachers',
  'participation',
  'completion',
  'pass_rate',
  'scores',
  'learning_time',
] as const;
export type Measure = (typeof measures)[number];

export const units = ['people', 'entries', 'hours', 'share'] as const;
export type Unit = (typeof units)[number];

/** How a measure is read from the roll-ups; `fact` and the others name what the worker keeps (tallies.store). */
export interface MeasureRule {
  readonly unit: Unit;
  /** id of the rule that asks for it */
  readonly rule: string;
  readonly fact: string;
  /** what a share is of; those in service are known without a period */
  readonly per?: 'in_service' | 'enrolled';
  /** how many people stand behind a number, where that is kept */
  readonly people?: string;
  /** people who count once in a term, a year or a programme, and cannot be added up over several */
  readonly once: boolean;
  readonly dimensions: readonly Dimension[];
}

const place = ['district', 'school', 'stage', 'subject'] as const;
const study = [...place, 'term', 'year', 'course'] as const;
const once = [...place, 'term', 'year'] as const;

export const measureRules: Readonly<Record<Measure, MeasureRule>> = {
  in_service: { unit: 'people', rule: 'N1', fact: 'in_service', once: false, dimensions: place },
  selections: {
    unit: 'entries',
    rule: 'S2',
    fact: 'selected',
    people: 'people_selected',
    once: false,
    dimensions: study,
  },
  selecting_teachers: {
    unit: 'people',
    rule: 'S2',
    fact: 'people_selected',
    once: true,
    dimensions: once,
  },
  paid_selections: {
    unit: 'entries',
    rule: 'S13',
    fact: 'paid',
    people: 'people_paid',
    once: false,
    dimensions: study,
  },
  paying_teachers: { unit: 'people', rule: 'S13', fact: 'people_paid', once: true, dimensions: once },
  enrolments: {
    unit: 'entries',
    rule: 'L1',
    fact: 'enrolled',
    people: 'people_enrolled',
    once: false,
    dimensions: study,
  },
  studying_teachers: {
    unit: 'people',
    rule: 'L1',
    fact: 'people_enrolled',
    once: true,
    dimensions: [...once, 'programme'],
  },
  passings: {
    unit: 'entries',
    rule: 'L3',
    fact: 'passed',
    people: 'people_passed',
    once: false,
    dimensions: study,
  },
  passing_teachers: {
    unit: 'people',
    rule: 'L3',
    fact: 'people_passed',
    once: true,
    dimensions: [...once, 'programme'],
  },
  hours: {
    unit: 'hours',
    rule: 'H1',
    fact: 'hours',
    people: 'people_hours',
    once: false,
    dimensions: [...place, 'year', 'hour_kind'],
  },
  verified_teachers: {
    unit: 'people',
    rule: 'H6',
    fact: 'people_verified',
    once: true,
    dimensions: [...place, 'year'],
  },
  participation: {
    unit: 'share',
    rule: 'D9',
    fact: 'participants',
    per: 'in_service',
    once: true,
    dimensions: [...once, 'programme'],
  },
  completion: {
    unit: 'share',
    rule: 'D9',
    fact: 'completers',
    per: 'in_service',
    once: true,
    dimensions: [...once, 'programme'],
  },
  pass_rate: {
    unit: 'share',
    rule: 'S15',
    fact: 'passed',
    per: 'enrolled',
    people: 'people_enrolled',
    once: false,
    dimensions: study,
  },
  scores: {
    unit: 'entries',
    rule: 'L3',
    fact: 'score',
    once: false,
    dimensions: ['district', 'stage', 'subject', 'term', 'year', 'course', 'score'],
  },
  learning_time: {
    unit: 'entries',
    rule: 'L2',
    fact: 'time',
    once: false,
    dimensions: ['district', 'stage', 'subject', 'term', 'year', 'course', 'learning_time'],
  },
};

/** D9: a part of a whole as a share, e.g. 128,738 of 135,323 are 0.9513; null when there is nobody to be a part. */
export const shareOf = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/** A share as people read it: two decimals of a percent, 95.13. */
export const percent = (share: number): number => Math.round(share * 10_000) / 100;
