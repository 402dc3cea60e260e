import type { Bilingual } from '../../kernel/locale.js';
import type { LedgerContent } from './ledger-entries.js';

/** An entry of last year: `on` is the day it was posted, `MM-DD` of that year. */
export interface LastYearContent extends Omit<LedgerContent, 'posted'> {
  readonly on: string;
}

/** What the verification calls hours it carries over (H4). */
export const carriedTitle: Bilingual = { zh: '{last} 年结转学时', en: 'Carried over from {last}' };

export const PUBLIC_SUBJECT: LastYearContent = {
  source: 'declaration',
  kind: 'public',
  hours: 18,
  title: '省级公需科目学习：教育家精神与师德修养',
  titleEn: 'Provincial public subject: the spirit of educators',
  rule: 'H5',
  on: '10-16',
};

export const RESEARCH_MEETINGS: LastYearContent = {
  source: 'research',
  kind: 'professional',
  hours: 8,
  title: '区学科教研活动（全年）',
  titleEn: 'District subject research meetings (whole year)',
  rule: 'H2',
  on: '12-20',
};

export const SCHOOL_TRAINING: LastYearContent = {
  source: 'school_based',
  kind: 'professional',
  hours: 12,
  title: '校本培训：大单元教学设计',
  titleEn: 'School-based training: teaching by units',
  rule: 'H2',
  on: '11-28',
};

export const SUMMER_CLASS: LastYearContent = {
  source: 'face_to_face',
  kind: 'professional',
  hours: 16,
  title: '暑期全员培训（面授）',
  titleEn: 'Summer training of all staff (face to face)',
  rule: 'H2',
  on: '08-24',
};

export const SPECIAL_PROGRAMME: LastYearContent = {
  source: 'special',
  kind: 'professional',
  hours: 12,
  title: '骨干教师专项培训',
  titleEn: 'Special programme for leading teachers',
  rule: 'H2',
  on: '06-30',
};

export const LECTURES: LastYearContent = {
  source: 'face_to_face',
  kind: 'professional',
  hours: 4,
  title: '学科学术讲座（两场）',
  titleEn: 'Two lectures on the subject',
  rule: 'H2',
  on: '05-15',
};

export const ELECTIVES: LastYearContent = {
  source: 'face_to_face',
  kind: 'elective',
  hours: 12,
  title: '个人选修：阅读与心理健康',
  titleEn: 'Personal electives: reading and mental health',
  rule: 'H2',
  on: '09-19',
};

/** A full year: 18 public, 48 professional, 12 elective; 6 professional hours are left over (H4). */
export const FULL_YEAR: readonly LastYearContent[] = [
  PUBLIC_SUBJECT,
  RESEARCH_MEETINGS,
  SCHOOL_TRAINING,
  SUMMER_CLASS,
  SPECIAL_PROGRAMME,
  ELECTIVES,
];

/** How other years were, and which share of the teachers had one like it; of the others each was full. */
export const OTHER_YEARS: readonly {
  readonly share: number;
  readonly entries: readonly LastYearContent[];
}[] = [
  { share: 0.07, entries: FULL_YEAR.filter((entry) => entry !== PUBLIC_SUBJECT) },
  { share: 0.09, entries: FULL_YEAR.filter((entry) => entry !== SPECIAL_PROGRAMME) },
  { share: 0.04, entries: [RESEARCH_MEETINGS, SCHOOL_TRAINING] },
  { share: 0.3, entries: [...FULL_YEAR.filter((entry) => entry !== RESEARCH_MEETINGS), LECTURES] },
  { share: 0.1, entries: [...FULL_YEAR, LECTURES] },
];

/** What was registered for some after the year had been verified: the next verification counts it (H6). */
export const LATE: LastYearContent = {
  source: 'research',
  kind: 'professional',
  hours: 6,
  title: '市学科教研活动（补登）',
  titleEn: 'City subject research meetings (registered late)',
  rule: 'H2',
  on: '12-31',
};
