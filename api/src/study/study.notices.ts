import type { NoticeTexts } from '../platform/notice-texts.js';

/** What learners are told about their term (S1, L2). */
export const studyNotices: NoticeTexts = {
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
