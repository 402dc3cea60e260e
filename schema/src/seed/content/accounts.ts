import type { StageCode, SubjectCode } from './codes.js';
import type { DistrictKey } from './districts.js';
import type { TrainingOrganisationKey } from './training-organisations.js';

/** One password for every demo account; the README prints it. */
export const DEMO_PASSWORD = 'Xueshi-2026';

export type DemoRole =
  | 'teacher'
  | 'other-teacher'
  | 'trainer'
  | 'tutor'
  | 'school-admin'
  | 'district-admin'
  | 'city-admin'
  | 'analyst';

export type DemoPlace =
  | { readonly school: DistrictKey; readonly stage: StageCode }
  | { readonly district: DistrictKey }
  | { readonly training: TrainingOrganisationKey }
  | { readonly city: true };

export interface DemoAccount {
  readonly role: DemoRole;
  readonly account: string;
  readonly name: string;
  readonly gender: 'f' | 'm';
  readonly birthday: string;
  readonly place: DemoPlace;
  readonly stage?: StageCode;
  readonly subject?: SubjectCode;
}

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    role: 'teacher',
    account: 'chen',
    name: '陈晓敏',
    gender: 'f',
    birthday: '19890312',
    place: { school: 'yuexiu', stage: 'junior' },
    stage: 'junior',
    subject: 'mathematics',
  },
  {
    role: 'other-teacher',
    account: 'zhou',
    name: '周思源',
    gender: 'm',
    birthday: '19840926',
    place: { school: 'yuexiu', stage: 'junior' },
    stage: 'junior',
    subject: 'psychology',
  },
  {
    role: 'trainer',
    account: 'trainer',
    name: '容嘉杰',
    gender: 'm',
    birthday: '19800517',
    place: { training: 'suiyuan' },
  },
  {
    role: 'tutor',
    account: 'tutor',
    name: '黎婉仪',
    gender: 'f',
    birthday: '19910423',
    place: { training: 'suiyuan' },
  },
  {
    role: 'school-admin',
    account: 'school',
    name: '何淑贞',
    gender: 'f',
    birthday: '19781104',
    place: { school: 'yuexiu', stage: 'junior' },
  },
  {
    role: 'district-admin',
    account: 'district',
    name: '许国华',
    gender: 'm',
    birthday: '19760620',
    place: { district: 'yuexiu' },
  },
  {
    role: 'city-admin',
    account: 'city',
    name: '林伯安',
    gender: 'm',
    birthday: '19730208',
    place: { city: true },
  },
  {
    role: 'analyst',
    account: 'analyst',
    name: '沈知微',
    gender: 'f',
    birthday: '19920815',
    place: { city: true },
  },
];

/** How the launcher introduces the accounts. */
export const ROLE_NAMES: Readonly<Record<DemoRole, string>> = {
  teacher: '教师 Teacher',
  'other-teacher': '其他学科教师 Teacher, other subject',
  trainer: '主讲教师 Trainer',
  tutor: '辅导教师 Tutor',
  'school-admin': '学校管理员 School admin',
  'district-admin': '区管理员 District admin',
  'city-admin': '市管理员 City admin',
  analyst: '数据分析员 Analyst',
};
