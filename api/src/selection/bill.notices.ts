import type { NoticeTexts } from '../platform/notice-texts.js';

/** What people are told about bills (S13) and blocks (A10). */
export const billNotices: NoticeTexts = {
  'selection.bills_made': {
    rule: 'S13',
    title: { zh: '{term}账单已生成', en: '{termEn}: your bills are here' },
    sentence: {
      zh: '本校共 {bills} 张账单，合计 {yuan} 元。请在 {opens} 到 {closes} 之间统一缴费，并交回盖章的申报表。',
      en: 'Your school has {bills} bills, {yuan} yuan in all. Pay between {opens} and {closes}, and hand in the sealed form.',
    },
    next: { zh: '查看本校账单', en: 'See your bills' },
    href: '/school/bills',
  },
  'selection.teacher_blocked': {
    rule: 'A10',
    title: { zh: '您被列为特殊用户', en: 'You are a blocked user' },
    sentence: {
      zh: '{term}缴费已截止，您选的市级课程既没有退也没有缴费，因此暂时不能再选课。请联系学校继续教育管理员，由市远程培训中心解除。',
      en: 'Payment of {termEn} has closed, and a city-wide course of yours was neither dropped nor paid, so you cannot select for now. Ask your school admin: the city’s remote-training centre lifts it.',
    },
    next: { zh: '查看我的课单', en: 'See my list' },
    href: '/list',
  },
  'selection.school_blocked': {
    rule: 'A10',
    title: { zh: '{term}：本校有特殊用户', en: '{termEn}: teachers of yours are blocked' },
    sentence: {
      zh: '缴费已截止，本校 {teachers} 位教师的市级课程没有缴费，已被列为特殊用户，不能选课和调动。',
      en: 'Payment has closed. City-wide courses of {teachers} of your teachers were not paid, so they can neither select nor be transferred.',
    },
    next: { zh: '查看名单', en: 'See who' },
    href: '/school/bills',
  },
};
