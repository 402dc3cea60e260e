import type { FeatureAudit } from '../platform/audit-texts.js';

/** S13: whatever is registered about money, and every form that leaves the house. */
export const billAudit: FeatureAudit = {
  texts: {
    'bill.form': {
      label: { zh: '登记申报表', en: 'Sealed form handed in' },
      done: {
        zh: '{actor}登记了一所学校交来的盖章申报表。',
        en: '{actor} registered the sealed form of a school.',
      },
    },
    'bill.pay': {
      label: { zh: '登记缴费', en: 'Payment registered' },
      done: {
        zh: '{actor}登记了一张账单的缴费，{selections} 条选课记录标为已缴。',
        en: '{actor} registered the payment of a bill; {selections} selections are paid by it.',
      },
    },
    'bill.print': {
      label: { zh: '下载缴费单据', en: 'Bill printed' },
      done: {
        zh: '{actor}下载了一张账单的打印件，共 {lines} 行。',
        en: '{actor} downloaded a printout of a bill with {lines} lines.',
      },
    },
  },
};
