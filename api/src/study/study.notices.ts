import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { NoticeFacts } from '@xueshi/schema/messaging/rules';
import type { NoticeText, NoticeTexts } from '../platform/notice-texts.js';

/** S3: the same news to a teacher, with what becomes of the fee. */
const removed = (zh: string, en: string): NoticeText => ({
  rule: 'S3',
  title: { zh: '您被移出《{title}》', en: 'You were taken off “{titleEn}”' },
  sentence: {
    zh: `开课单位{organisation}把您从这门课的名单中删除，理由：{reason}。${zh}已经学过的内容不会丢失。`,
    en: `{organisationEn}, which gives the course, deleted you from its list: {reason}. ${en}What you have studied of it is kept.`,
  },
  next: { zh: '查看我的课单', en: 'See my list' },
  href: '/list',
});

/** S13: the news to a school, with what changes on its bill. */
const schoolRemoved = (zh: string, en: string, billed = false): NoticeText => ({
  rule: billed ? 'S13' : 'S3',
  title: { zh: '本校教师被移出《{title}》', en: 'Teachers of yours were taken off “{titleEn}”' },
  sentence: {
    zh: `开课单位{organisation}删除了本校 {teachers} 位教师的这门课，理由：{reason}。${zh}`,
    en: `{organisationEn}, which gives the course, deleted teachers of yours ({teachers}) from its list: {reason}. ${en}`,
  },
  next: billed
    ? { zh: '查看账单', en: 'See the bill' }
    : { zh: '查看选课名单', en: 'See who is on which list' },
  href: billed ? billPage : '/school/lists',
});

const billPage = ({ bill }: NoticeFacts): string => `/school/bills/${toGlobalId('Bill', String(bill))}`;

/** What learners are told about their term and their seats, and schools about those of their teachers (S1, S3, L2, S13). */
export const studyNotices: NoticeTexts = {
  'study.removed_from_class': removed('', ''),
  'study.removed_unpaid': removed('这门课不用再缴费。', 'Nothing is to be paid for it any more. '),
  'study.removed_paid': removed(
    '学校为您缴的费用应退还学校。',
    'What your school paid for it is to be given back to the school. ',
  ),
  'study.school_removed': schoolRemoved('账单没有变化。', 'No bill changes.'),
  'study.school_removed_credited': schoolRemoved(
    '账单应缴减少 {credit} 元。',
    '{credit} yuan less are due.',
    true,
  ),
  'study.school_removed_refunded': schoolRemoved(
    '学校已缴的 {refund} 元应当退还。',
    'The {refund} yuan you paid are to be given back.',
    true,
  ),
  'study.term_opens': {
    rule: 'L2',
    title: { zh: '{term}可以开始学习了', en: '{termEn}: study is open' },
    sentence: {
      zh: '您有 {courses} 门课，学习时间计到 {closes} 为止。',
      en: 'Courses to study: {courses}. Learning time counts until {closes}.',
    },
    next: { zh: '开始学习', en: 'Start learning' },
    href: '/learn',
  },
};
