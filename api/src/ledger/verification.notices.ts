import type { NoticeTexts } from '../platform/notice-texts.js';

/** What teachers are told of the verification of their year (H6, H4, C1). */
export const verificationNotices: NoticeTexts = {
  'ledger.year_passed': {
    rule: 'H6',
    title: { zh: '{year} 年度验证合格', en: 'Your {year} passed' },
    sentence: {
      zh: '{year} 年度共 {total} 学时，年度验证合格；{carried} 专业学时结转到 {next} 年。',
      en: 'Your year has {total} hours and passed the annual verification; {carried} professional hours go to {next}.',
    },
    next: { zh: '查看年度验证', en: 'See the verification' },
    href: ({ year }) => `/archive/year?year=${String(year)}`,
  },
  'ledger.year_short': {
    rule: 'H6',
    title: { zh: '{year} 年度验证不合格', en: 'Your {year} did not pass' },
    sentence: {
      zh: '{year} 年度共 {total} 学时：合计还差 {missing}，公需还差 {missingPublic}，专业还差 {missingProfessional}。{carried} 专业学时结转到 {next} 年。补登学时以后会重新验证。',
      en: 'Your year has {total} hours. Missing: {missing} in all, {missingPublic} public, {missingProfessional} professional. {carried} professional hours go to {next}. Hours registered later count at the next verification.',
    },
    next: { zh: '查看年度验证', en: 'See the verification' },
    href: ({ year }) => `/archive/year?year=${String(year)}`,
  },
};
