import type { RefusalTexts } from '../platform/refusal.present.js';

const notKept = { zh: '退费没有登记。', en: 'The refund was not registered.' };

/** Why a refund is not registered, or not taken back (S3, S13). */
export const refundRefusals: RefusalTexts = {
  nothingToGiveBack: {
    zh: { what: notKept.zh, why: '这张账单没有应退的费用，或已登记退费。', next: '刷新页面' },
    en: {
      what: notKept.en,
      why: 'Nothing of this bill is to be given back, or it was registered already.',
      next: 'Reload the page',
    },
  },
  refundDiffers: {
    zh: {
      what: notKept.zh,
      why: '应退 {open} 元，登记的是 {given} 元；可能刚又删了课。应退的费用一次退清。',
      next: '刷新页面，核对金额',
    },
    en: {
      what: notKept.en,
      why: '{open} yuan are to be given back, not {given}; a course may have been deleted just now. It goes back whole.',
      next: 'Reload the page and check the amount',
    },
  },
  refundDayWrong: {
    zh: { what: notKept.zh, why: '退费日期应在缴费日 {from} 到今天 {until} 之间。', next: '改一下日期' },
    en: {
      what: notKept.en,
      why: 'The day must lie between the payment, {from}, and today, {until}.',
      next: 'Change the day',
    },
  },
  noSuchRefund: {
    zh: { what: '没有撤回。', why: '这张账单没有这笔退费，或已撤回。', next: '刷新页面' },
    en: {
      what: 'Nothing was taken back.',
      why: 'No such refund of this bill stands; it may have been taken back already.',
      next: 'Reload the page',
    },
  },
  refundStands: {
    zh: {
      what: '缴费登记没有撤回。',
      why: '这笔缴费已有退费退还学校。',
      next: '先撤回退费登记',
    },
    en: {
      what: 'The payment was not taken back.',
      why: 'Money of it was given back to the school.',
      next: 'Take the refund back first',
    },
  },
};
