import type { HourKind } from '@xueshi/schema/kernel/hours';
import type { Locale } from '@xueshi/schema/kernel/locale';

/** What the sentence is made of. */
export interface Reasons {
  /** what the year lacks and this course fills */
  readonly gap: { readonly kind: HourKind; readonly hours: number } | null;
  readonly hours: number;
  /** made for few subjects, mine among them */
  readonly own: boolean;
  readonly chosenByMine: number;
  readonly rating: number | null;
}

/** Fewer colleagues than these are no reason. */
const colleaguesAtLeast = 3;
/** A mean that is worth a word. */
const praisedFrom = 4.3;

const kinds: Readonly<Record<HourKind, { zh: string; en: string }>> = {
  public: { zh: '公需科目', en: ' public' },
  professional: { zh: '专业科目', en: ' professional' },
  elective: { zh: '总学时', en: '' },
};

const counted = (hours: number, kind: string): string => `${hours}${kind} ${hours === 1 ? 'hour' : 'hours'}`;

const gapSentence = ({ gap, hours }: Reasons): { zh: string; en: string } => {
  if (gap === null)
    return {
      zh: '算上在学和已选的，今年这类学时已经够了，这门可作选修',
      en: 'Once the courses you have are passed, this year has enough hours of this kind; this one is extra',
    };
  const { zh, en } = kinds[gap.kind];
  const covered = hours >= gap.hours;
  return {
    zh: `算上在学和已选的，${zh}还差 ${gap.hours} 学时，${covered ? '学完这门就够了' : `这门补 ${hours} 学时`}`,
    en: `Once the courses you have are passed, you still need ${counted(gap.hours, en)}; this one ${covered ? 'covers that' : `gives ${hours}`}`,
  };
};

/** S7: why a course is recommended, what it fills first. */
export const whySentence = (reasons: Reasons, locale: Locale): string => {
  const { own, chosenByMine, rating } = reasons;
  const gap = gapSentence(reasons)[locale];
  const zh = [
    own ? '专为您的学段学科开设' : '适合您的学段学科',
    ...(chosenByMine >= colleaguesAtLeast ? [`同学科已有 ${chosenByMine} 位老师选`] : []),
    ...(rating !== null && rating >= praisedFrom ? ['学过的老师评价很高'] : []),
  ];
  const en = [
    own ? 'Made for your stage and subject' : 'Suits your stage and subject',
    ...(chosenByMine >= colleaguesAtLeast ? [`chosen by ${chosenByMine} teachers of your subject`] : []),
    ...(rating !== null && rating >= praisedFrom ? ['rated highly'] : []),
  ];
  return locale === 'zh' ? `${gap}。${zh.join('，')}。` : `${gap}. ${en.join(', ')}.`;
};
