import type { Bilingual } from '../kernel/locale.js';

/** S15: what of a term's outcome staff take home. */
export const resultKinds = ['results', 'pass_rates'] as const;
export type ResultKind = (typeof resultKinds)[number];

/** How a course of a term went for an organisation's people. */
export interface Outcome {
  readonly total: number;
  readonly passed: number;
  /** not passed, and study is over */
  readonly failed: number;
  /** not passed so far */
  readonly studying: number;
  /** passed of all; null of nobody */
  readonly rate: number | null;
}

/** S15: passed, failed, total, rate. Who can still study has not failed. */
export const outcomeOf = (total: number, passed: number, studyOver: boolean): Outcome => ({
  total,
  passed,
  failed: studyOver ? total - passed : 0,
  studying: studyOver ? 0 : total - passed,
  rate: total === 0 ? null : passed / total,
});

/** S15, in its order, with whose result it is. */
export const resultHead: readonly Bilingual[] = [
  { zh: '期', en: 'Term' },
  { zh: '课程编号', en: 'Course number' },
  { zh: '课程名称', en: 'Course' },
  { zh: '学科', en: 'Specialty' },
  { zh: '学时类别', en: 'Hour kind' },
  { zh: '申报单位', en: 'Organisation' },
  { zh: '学时', en: 'Hours' },
  { zh: '继教学号', en: 'Study number' },
  { zh: '姓名', en: 'Name' },
  { zh: '学校', en: 'School' },
];

export const passRateHead: readonly Bilingual[] = [
  { zh: '课程编号', en: 'Course number' },
  { zh: '课程名称', en: 'Course' },
  { zh: '申报单位', en: 'Organisation' },
  { zh: '合格', en: 'Passed' },
  { zh: '不合格', en: 'Failed' },
  { zh: '在学', en: 'Studying' },
  { zh: '总人数', en: 'Total' },
  { zh: '合格率（%）', en: 'Pass rate (%)' },
];
