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
      zh: '{term}缴费已截止，您选的市级课程既没有退也没有缴费，因此暂时不能再选课。您可以自己申请解除，也可以请学校代为申请，由市远程培训中心解除。',
      en: 'Payment of {termEn} has closed, and a city-wide course of yours was neither dropped nor paid, so you cannot select for now. You or your school can ask the city’s remote-training centre to lift it.',
    },
    next: { zh: '申请解除', en: 'Ask for it to be lifted' },
    href: '/list/block',
  },
  'selection.block_lifted': {
    rule: 'A10',
    title: { zh: '特殊用户已解除', en: 'Your block was lifted' },
    sentence: {
      zh: '市远程培训中心已解除您的特殊用户状态，{term}没有缴费的市级课程已从课单删去。选课开放时您可以照常选课。',
      en: 'The city’s remote-training centre has lifted your block; the city-wide courses of {termEn} that were not paid are off your list. While a round is open you can pick courses again.',
    },
    next: { zh: '去课程超市', en: 'To the supermarket' },
    href: '/supermarket',
  },
  'selection.lift_granted': {
    rule: 'A10',
    title: { zh: '解除申请已通过', en: 'Blocks of your school were lifted' },
    sentence: {
      zh: '市远程培训中心已解除本校 {teachers} 位教师的特殊用户状态，他们可以照常选课和调动。',
      en: 'The city’s remote-training centre has lifted the blocks of your teachers ({teachers}); they can select and be transferred again.',
    },
    next: { zh: '查看申请', en: 'See the requests' },
    href: '/school/bills/lifts',
  },
  'selection.lift_returned': {
    rule: 'A10',
    title: { zh: '解除申请被退回', en: 'A request to lift a block came back' },
    sentence: {
      zh: '市远程培训中心退回了解除申请：{reason}。补正以后可以再次提交。',
      en: 'The city’s remote-training centre returned the request: {reason}. Mend it and hand it in again.',
    },
    next: { zh: '查看申请', en: 'See the requests' },
    href: '/school/bills/lifts',
  },
  'selection.own_lift_returned': {
    rule: 'A10',
    title: { zh: '您的解除申请被退回', en: 'Your request came back' },
    sentence: {
      zh: '市远程培训中心退回了您的解除申请：{reason}。补正以后可以再次提交。',
      en: 'The city’s remote-training centre returned your request: {reason}. Mend it and hand it in again.',
    },
    next: { zh: '查看申请', en: 'See my request' },
    href: '/list/block',
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
