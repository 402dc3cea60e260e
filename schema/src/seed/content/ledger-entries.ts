import type { HourKind } from '../../kernel/hours.js';
import type { LedgerSource } from '../../ledger/ledger.rules.js';

/** An entry of the year that was registered or declared (H2, H5). */
export interface LedgerContent {
  readonly source: LedgerSource;
  readonly kind: HourKind;
  readonly hours: number;
  readonly title: string;
  readonly titleEn: string;
  readonly rule: string;
  /** Days from the anchor day. */
  readonly posted: number;
}

export const DECLARED: LedgerContent = {
  source: 'declaration',
  kind: 'public',
  hours: 9,
  title: '省级公需科目学习：数字经济与创新发展',
  titleEn: 'Provincial public subject: digital economy and innovation',
  rule: 'H5',
  posted: -96,
};

export const FACE_TO_FACE: LedgerContent = {
  source: 'face_to_face',
  kind: 'professional',
  hours: 12,
  title: '区学科教材培训（面授两天）',
  titleEn: 'District training on new textbooks (two days)',
  rule: 'H2',
  posted: -121,
};

export const RESEARCH: LedgerContent = {
  source: 'research',
  kind: 'professional',
  hours: 4,
  title: '区学科教研活动（上半年）',
  titleEn: 'District subject research meetings (first half of the year)',
  rule: 'H2',
  posted: -138,
};

export const SCHOOL_BASED: LedgerContent = {
  source: 'school_based',
  kind: 'professional',
  hours: 8,
  title: '校本培训：作业设计与学业评价',
  titleEn: 'School-based training: homework and assessment',
  rule: 'H2',
  posted: -64,
};

export const LECTURE: LedgerContent = {
  source: 'face_to_face',
  kind: 'elective',
  hours: 3,
  title: '教师健康讲座：用嗓与肩颈',
  titleEn: 'Talk on teachers’ health: voice, neck and shoulders',
  rule: 'H2',
  posted: -33,
};

/** The demo's mathematics teacher: 9 public and 22 professional hours so far, 6 of them carried over from last year. */
export const DEMO_TEACHER_ENTRIES: readonly LedgerContent[] = [RESEARCH, FACE_TO_FACE, DECLARED];
export const ANYBODYS_ENTRIES: readonly LedgerContent[] = [
  RESEARCH,
  FACE_TO_FACE,
  DECLARED,
  SCHOOL_BASED,
  LECTURE,
];
