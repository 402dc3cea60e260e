import type { RefusalTexts } from '../platform/refusal.present.js';

const notTaken = { zh: '这笔款没有登记。', en: 'The payment was not registered.' };

/** Why notice and form cannot be printed, or a form or a payment is not registered (S1, S13). */
export const billRefusals: RefusalTexts = {
  noSuchBill: {
    zh: { what: '没有登记。', why: '没有这张账单。', next: '回到账单列表' },
    en: { what: 'Nothing was registered.', why: 'There is no such bill.', next: 'Back to the bills' },
    nextHref: '/office/bills',
  },
  otherTill: {
    zh: {
      what: '没有登记。',
      why: '这张账单不是您这里收款：市级培训由市收，区级培训由本区收。',
      next: '回到账单列表',
    },
    en: {
      what: 'Nothing was registered.',
      why: 'This bill is not paid to you: the city takes what is for its terms, a district what is for its own training.',
      next: 'Back to the bills',
    },
    nextHref: '/office/bills',
  },
  noticeNotYet: {
    zh: {
      what: '缴费通知单和申报表还不能打印。',
      why: '本期 {availableAt} 起可以打印。',
      next: '到时再来',
    },
    en: {
      what: 'Notice and form cannot be printed yet.',
      why: 'In this term they can from {availableAt}.',
      next: 'Come back then',
    },
  },
  paymentNotOpen: {
    zh: { what: notTaken.zh, why: '本期 {availableAt} 才开始缴费。', next: '到时再登记' },
    en: { what: notTaken.en, why: 'Payment opens on {availableAt}.', next: 'Register it then' },
  },
  paidAlready: {
    zh: {
      what: notTaken.zh,
      why: '这张账单已缴清，凭证号是 {reference}。',
      next: '核对是否重复付款',
    },
    en: {
      what: notTaken.en,
      why: 'The bill is paid; its payment has the number {reference}.',
      next: 'See whether it was paid twice',
    },
  },
  nothingDue: {
    zh: { what: notTaken.zh, why: '账单上的课程都已删除，不用缴费。', next: '联系学校退款' },
    en: {
      what: notTaken.en,
      why: 'Every course on the bill was deleted; nothing is due.',
      next: 'Ask the school about a refund',
    },
  },
  formMissing: {
    zh: {
      what: notTaken.zh,
      why: '学校还没有交来盖章的申报表，没有申报表不收款。',
      next: '先登记申报表',
    },
    en: {
      what: notTaken.en,
      why: 'The school has not handed in its sealed form; without it no payment is taken.',
      next: 'Register the form first',
    },
  },
  amountDiffers: {
    zh: {
      what: notTaken.zh,
      why: '账单应缴 {due} 元，这笔款是 {paid} 元，两数要一致。',
      next: '与学校核对金额',
    },
    en: {
      what: notTaken.en,
      why: '{due} yuan are due and {paid} were paid; both must be the same.',
      next: 'Check the amount with the school',
    },
  },
};
