import type { Bilingual, Locale } from '@xueshi/schema/kernel/locale';
import type { BulkVerdict } from '@xueshi/schema/selection/bulk.rules';
import type { BulkLineRecord } from '@xueshi/schema/selection/bulk.store';

/** What becomes of a line whose rules let it be, or what became of it. */
const verdicts: Readonly<Record<Exclude<BulkVerdict, 'refused' | 'already'>, Bilingual>> = {
  planned: { zh: '可以选上。', en: 'Can be selected.' },
  selected: { zh: '已选上。', en: 'Selected.' },
  undone: { zh: '已撤回。', en: 'Taken back.' },
  changed: {
    zh: '没有撤回：选上之后又有人改动过。',
    en: 'Not taken back: somebody has changed it since.',
  },
};

/** Why a line is not selected, told to staff; the same keys tell a teacher in selection.refusals.ts. */
const reasons: Readonly<Record<string, Bilingual>> = {
  numberMissing: { zh: '没有继教学号。', en: 'The study number is missing.' },
  courseMissing: { zh: '没有课程编号。', en: 'The course number is missing.' },
  formula: {
    zh: '单元格是公式，不会计算，也不当作编号。',
    en: 'A cell is a formula; it is not worked out and taken for nothing.',
  },
  duplicate: { zh: '与第 {line} 行重复，只算一次。', en: 'The same as line {line}; counted once.' },
  noSuchTeacher: { zh: '本校没有这个学号的教师。', en: 'Your school has no teacher of this number.' },
  nameDiffers: {
    zh: '姓名对不上：表里是“{given}”，档案里是“{name}”。',
    en: 'The name differs: “{given}” here, “{name}” on record.',
  },
  noSuchCourse: {
    zh: '本期没有这门课，或它不对教师所在的区开放。',
    en: 'The term has no such course, or it is not open to the teacher’s district.',
  },
  alreadyPicked: { zh: '课单里已经有了。', en: 'On the list already.' },
  archivedTeacher: {
    zh: '教师的档案是离职或退休状态，不能选课。',
    en: 'The teacher’s record says left or retired.',
  },
  capabilityInPerson: {
    zh: '能力提升工程的课程只能由教师本人测评后选定。',
    en: 'Courses of the capability programme are chosen by the teacher in person, after the diagnostic.',
  },
  specialByApplication: {
    zh: '专项培训要由教师申请、逐级审核。',
    en: 'Special programmes are applied for and reviewed.',
  },
  windowClosed: { zh: '处理到这一行时，选课已经关闭。', en: 'Selection had closed when its turn came.' },
  selectionOver: { zh: '处理到这一行时，选课已经结束。', en: 'Selection was over when its turn came.' },
  classFull: { zh: '这个班共 {seats} 个名额，已经选满。', en: 'All {seats} seats of the class are taken.' },
  classCancelled: {
    zh: '选课不足 {minimum} 人，这个班已经停开。',
    en: 'The class was cancelled: fewer than {minimum} teachers chose it.',
  },
  tvLimit: {
    zh: '只能在电视上学的课程每期最多 {limit} 学时，已选 {picked}，这门 {hours}。',
    en: 'TV-only courses are limited to {limit} hours a term: {picked} picked, {hours} here.',
  },
  publicTopicTwice: {
    zh: '{year} 年的这个公需专题已经选过（《{title}》）。',
    en: 'This public topic of {year} has been picked (“{titleEn}”).',
  },
};

/** What becomes of a line, or became of it, as one sentence. A rule of a later day is told by its id rather than not at all. */
export const bulkLineText = ({ verdict, rule, key, facts }: BulkLineRecord, locale: Locale): string => {
  if (verdict !== 'refused' && verdict !== 'already') return verdicts[verdict][locale];
  const reason = reasons[key ?? ''] ?? {
    zh: `不符合选课规则 ${rule ?? ''}。`,
    en: `Rule ${rule ?? ''} stands in the way.`,
  };
  return reason[locale].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
};
