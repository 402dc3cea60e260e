import type { RefusalTexts } from '../platform/refusal.present.js';
import { sheetRefusals } from '../platform/sheet.refusals.js';

const unchanged = { zh: '没有登记，也没有撤回任何缴费。', en: 'No payment was registered or taken back.' };
/** Why a bank's file is not read, not registered or not taken back, or a single payment not (S13). */
export const paymentSheetRefusals: RefusalTexts = {
  noSuchPaymentSheet: {
    zh: { what: unchanged.zh, why: '没有这份文件，可能已被后来的一份代替。', next: '重新上传' },
    en: {
      what: unchanged.en,
      why: 'There is no such file: a later one may have taken its place.',
      next: 'Send it again',
    },
    nextHref: '/office/bills/payments',
  },
  paymentSheetTooLarge: {
    zh: { what: '文件没有读入。', why: '一次最多 {most} 行，这份有 {lines} 行。', next: '分几份上传' },
    en: {
      what: 'The file was not read.',
      why: 'At most {most} lines are taken at once; these are {lines}.',
      next: 'Send it in parts',
    },
  },
  sheetNothing: {
    zh: { what: unchanged.zh, why: '没有一行可以登记，原因写在每一行后面。', next: '核对后再上传' },
    en: {
      what: unchanged.en,
      why: 'No line can be registered; each one tells why.',
      next: 'Check the lines and send it again',
    },
  },
  sheetUnderWay: {
    zh: { what: unchanged.zh, why: '这份文件正在处理。', next: '看进度' },
    en: { what: unchanged.en, why: 'This file is being worked on.', next: 'See how far it is' },
  },
  sheetDone: {
    zh: { what: unchanged.zh, why: '这份文件已经登记完；同一份不会登记两次。', next: '看结果' },
    en: {
      what: unchanged.en,
      why: 'This file has been registered; the same one is not registered twice.',
      next: 'See what became of it',
    },
  },
  sheetUndone: {
    zh: { what: unchanged.zh, why: '这份文件的登记已经撤回。', next: '看结果' },
    en: { what: unchanged.en, why: 'This file has been taken back.', next: 'See what became of it' },
  },
  reversalOver: {
    zh: {
      what: '缴费登记没有撤回。',
      why: '缴费已经截止，特殊用户名单由此确定，登记不再撤回。',
      next: '与学校核对后线下退款',
    },
    en: {
      what: 'The payment was not taken back.',
      why: 'Payment has closed and decided who is blocked, so nothing is taken back.',
      next: 'Settle it with the school outside',
    },
  },
  notPaid: {
    zh: { what: '没有可以撤回的缴费。', why: '这张账单没有登记过缴费，或已撤回。', next: '刷新页面' },
    en: {
      what: 'There was nothing to take back.',
      why: 'No payment of this bill stands; it may have been taken back already.',
      next: 'Reload the page',
    },
  },
  ...sheetRefusals({
    rows: '20,000',
    heads: {
      zh: '前二十行里没有同时找到“账单号”“金额”“流水号”三列的表头。',
      en: 'Among its first twenty lines none heads bill number, amount and reference.',
    },
  }),
};
