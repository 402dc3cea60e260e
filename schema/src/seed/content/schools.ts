import type { StageCode } from './codes.js';

/** A2: what a school is called and recorded as, by the stage it teaches. */
export interface SchoolPattern {
  readonly suffix: string;
  readonly type: string;
  readonly stage: StageCode;
}

/** Every district has one of each, in this order; larger seeds go round again with numbered names. */
export const SCHOOL_PATTERNS: readonly SchoolPattern[] = [
  { suffix: '幼儿园', type: '幼儿园', stage: 'kindergarten' },
  { suffix: '小学', type: '小学', stage: 'primary' },
  { suffix: '初级中学', type: '初级中学', stage: 'junior' },
  { suffix: '高级中学', type: '高级中学', stage: 'senior' },
  { suffix: '职业技术学校', type: '中等职业学校', stage: 'vocational' },
  { suffix: '实验小学', type: '小学', stage: 'primary' },
];

/** A1: directly affiliated schools report to the city centre. */
export const DIRECT_SCHOOLS: readonly {
  readonly name: string;
  readonly type: string;
  readonly stage: StageCode;
  readonly street: string;
}[] = [
  { name: '广州市星河中学', type: '完全中学', stage: 'senior', street: '越秀区东山街' },
  { name: '广州市榕树实验学校', type: '九年一贯制学校', stage: 'junior', street: '天河区五山街' },
  { name: '广州市珠江信息职业学校', type: '中等职业学校', stage: 'vocational', street: '海珠区官洲街' },
  { name: '广州市木棉幼儿园', type: '幼儿园', stage: 'kindergarten', street: '越秀区建设街' },
  { name: '广州市启明小学', type: '小学', stage: 'primary', street: '白云区嘉禾街' },
];

export const NATURES = ['公办', '公办', '公办', '民办'] as const;
