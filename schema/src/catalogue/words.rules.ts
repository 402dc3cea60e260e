import type { HourKind } from '../kernel/hours.js';
import type { Bilingual } from '../kernel/locale.js';
import type { Subject } from './catalogue.rules.js';

/** How subjects are written in files (A4). */
export const subjectWords: Readonly<Record<Subject, Bilingual>> = {
  chinese: { zh: '语文', en: 'Chinese' },
  mathematics: { zh: '数学', en: 'Mathematics' },
  preschool: { zh: '学前教育', en: 'Preschool' },
  english: { zh: '英语', en: 'English' },
  chemistry: { zh: '化学', en: 'Chemistry' },
  physics: { zh: '物理', en: 'Physics' },
  it: { zh: '信息技术', en: 'Information technology' },
  moral: { zh: '品德', en: 'Moral education' },
  politics: { zh: '政治', en: 'Politics' },
  history: { zh: '历史', en: 'History' },
  biology: { zh: '生物', en: 'Biology' },
  geography: { zh: '地理', en: 'Geography' },
  integrated: { zh: '综合实践', en: 'Integrated practice' },
  science: { zh: '科学', en: 'Science' },
  music: { zh: '音乐', en: 'Music' },
  arts: { zh: '美术', en: 'Fine arts' },
  pe: { zh: '体育', en: 'PE' },
  vocational: { zh: '中职专业', en: 'Vocational subjects' },
  library: { zh: '图书馆', en: 'Library' },
  psychology: { zh: '心理', en: 'Psychology' },
  special: { zh: '特殊教育', en: 'Special education' },
  pedagogy: { zh: '教育学', en: 'Pedagogy' },
  laboratory: { zh: '实验室', en: 'Laboratory' },
};

/** How kinds of hours are written in files (H1). */
export const hourKindWords: Readonly<Record<HourKind, Bilingual>> = {
  public: { zh: '公需科目', en: 'Public' },
  professional: { zh: '专业科目', en: 'Professional' },
  elective: { zh: '个人选修', en: 'Personal elective' },
};
