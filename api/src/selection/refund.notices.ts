import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { NoticeFacts } from '@xueshi/schema/messaging/rules';
import type { NoticeTexts } from '../platform/notice-texts.js';

const next = { zh: '查看账单', en: 'See the bill' };
const href = ({ bill }: NoticeFacts): string => `/school/bills/${toGlobalId('Bill', String(bill))}`;

/** What schools are told about money that goes back to them (S3, S13). */
export const refundNotices: NoticeTexts = {
  'selection.refund_given': {
    rule: 'S13',
    title: { zh: '{yuan} 元已退还本校', en: '{yuan} yuan were given back to your school' },
    sentence: {
      zh: '账单 {number} 上已删课程的费用 {yuan} 元已于 {day} 退还（{note}）。请核对是否到账。',
      en: 'For courses deleted from bill {number}, {yuan} yuan were given back on {day} ({note}). See that they have arrived.',
    },
    next,
    href,
  },
  'selection.refund_reversed': {
    rule: 'S13',
    title: { zh: '退费登记已撤回', en: 'A refund was registered by mistake' },
    sentence: {
      zh: '账单 {number} 登记的退费 {yuan} 元（{day}）已撤回，理由：{reason}。这笔费用仍应退还本校。',
      en: 'The refund of {yuan} yuan on {day} for bill {number} does not stand: {reason}. The money is still to be given back.',
    },
    next,
    href,
  },
};
