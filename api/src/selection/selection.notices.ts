import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { NoticeFacts } from '@xueshi/schema/messaging/rules';
import type { NoticeText, NoticeTexts } from '../platform/notice-texts.js';

const course = ({ offeringId }: NoticeFacts): string =>
  `/supermarket/${toGlobalId('Offering', String(offeringId))}`;

/** Of who waited in vain: the same news with its reason. */
const passedOver = (rule: string, zh: string, en: string): NoticeText => ({
  rule,
  title: { zh: '候补未能转为选课', en: 'The seat went to the next in line' },
  sentence: {
    zh: `《{title}》有名额空出，轮到您时${zh}，名额已给下一位。`,
    en: `A seat of “{titleEn}” came free. When it was your turn ${en}, so it went to the next in line.`,
  },
  next: { zh: '查看我的课单', en: 'See my list' },
  href: '/list',
});

/** What the line for a seat tells those in it (S4). */
export const selectionNotices: NoticeTexts = {
  'selection.seat_from_line': {
    rule: 'S4',
    title: { zh: '候补成功，已选上', en: 'Your wait paid off: you have a seat' },
    sentence: {
      zh: '《{title}》有名额空出，轮到您了，这门课已经在您的课单里。',
      en: 'A seat of “{titleEn}” came free and you were next: the course is on your list.',
    },
    next: { zh: '查看我的课单', en: 'See my list' },
    href: '/list',
  },
  'selection.passed_over_tvLimit': passedOver(
    'S8',
    '您本期选的电视课程已到学时上限',
    'your TV-only courses had reached the limit of the term',
  ),
  'selection.passed_over_publicTopicTwice': passedOver(
    'S9',
    '您已选了同一公需专题的另一门课',
    'you had picked the same public topic already',
  ),
  'selection.passed_over_archivedTeacher': passedOver(
    'A6',
    '您的档案是离职或退休状态',
    'your record said that you had left or retired',
  ),
  'selection.passed_over': passedOver('S4', '您已不符合选课条件', 'you could not pick it any more'),
  'selection.line_classCancelled': {
    rule: 'S2',
    title: { zh: '候补的班停开了', en: 'The class you waited for was cancelled' },
    sentence: {
      zh: '《{title}》已经停开，候补随之取消。您可以改选其他课程。',
      en: '“{titleEn}” was cancelled, and its waiting list with it. You can choose another course.',
    },
    next: { zh: '改选其他课程', en: 'Choose another course' },
    href: '/supermarket',
  },
  'selection.line_selectionOver': {
    rule: 'S4',
    title: { zh: '候补结束，未能选上', en: 'The waiting list has closed' },
    sentence: {
      zh: '补选已经结束，《{title}》没有再空出名额，候补随之结束。',
      en: 'The makeup round is over and no further seat of “{titleEn}” came free, so the waiting list has closed.',
    },
    next: { zh: '看看这门课', en: 'See the course' },
    href: course,
  },
};
