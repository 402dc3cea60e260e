import type { Bilingual } from '../kernel/locale.js';

/** Lists that staff take home (S12, S15). */
export const exportKinds = ['selections', 'admissions', 'by_course', 'by_district', 'by_school'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** S15, in its order. */
export const admissionHead: readonly Bilingual[] = [
  { zh: '期', en: 'Term' },
  { zh: '区', en: 'District' },
  { zh: '学校', en: 'School' },
  { zh: '收费单位', en: 'Charging organisation' },
  { zh: '学科', en: 'Subject' },
  { zh: '继教学号', en: 'Study number' },
  { zh: '姓名', en: 'Name' },
  { zh: '课程编号', en: 'Course number' },
  { zh: '课程名称', en: 'Course' },
  { zh: '课程属性', en: 'Attribute' },
  { zh: '学时类别', en: 'Hour kind' },
  { zh: '学时', en: 'Hours' },
  { zh: '培训费', en: 'Training fee' },
  { zh: '资料费', en: 'Material fee' },
  { zh: '合计', en: 'Total' },
  { zh: '是否缴费', en: 'Paid' },
];

export const distributionHead: readonly Bilingual[] = [
  { zh: '编号', en: 'Number' },
  { zh: '名称', en: 'Name' },
  { zh: '选课人次', en: 'Selections' },
  { zh: '人数', en: 'Teachers' },
  { zh: '已缴费', en: 'Paid' },
  { zh: '名额', en: 'Seats' },
];

const paidWords = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  nothing: { zh: '无需缴费', en: 'nothing to pay' },
} as const;

/** S15: whether a selection is paid; of a free course there is nothing to pay. */
export const paidWord = (one: {
  readonly paid: boolean;
  readonly trainingFeeFen: number;
  readonly materialFeeFen: number;
}): Bilingual => {
  if (one.paid) return paidWords.yes;
  return one.trainingFeeFen + one.materialFeeFen === 0 ? paidWords.nothing : paidWords.no;
};
