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
    'bill.reverse': {
      label: { zh: '撤回缴费登记', en: 'Payment taken back' },
      done: {
        zh: '{actor}撤回了一张账单的缴费登记。',
        en: '{actor} took the payment of a bill back.',
      },
    },
    'bill.refund': {
      label: { zh: '登记退费', en: 'Refund registered' },
      done: {
        zh: '{actor}登记了一张账单的退费，退费日期 {day}。',
        en: '{actor} registered that money of a bill was given back on {day}.',
      },
    },
    'bill.refund_reverse': {
      label: { zh: '撤回退费登记', en: 'Refund taken back' },
      done: {
        zh: '{actor}撤回了一张账单的退费登记。',
        en: '{actor} took the refund of a bill back.',
      },
    },
    'payments.apply': {
      label: { zh: '按文件登记缴费', en: 'Payments registered by file' },
      done: {
        zh: '{actor}按银行文件登记缴费：{lines} 行中 {planned} 行与账单相符。',
        en: '{actor} registered payments by a bank’s file: {planned} of {lines} lines match a bill.',
      },
    },
    'payments.undo': {
      label: { zh: '撤回文件登记', en: 'File of payments taken back' },
      done: {
        zh: '{actor}撤回了一份银行文件登记的 {registered} 笔缴费。',
        en: '{actor} took back {registered} payments that a bank’s file had registered.',
      },
    },
    'payments.export': {
      label: { zh: '下载缴费登记结果', en: 'Outcome of payments downloaded' },
      done: {
        zh: '{actor}下载了一份银行文件的登记结果，共 {rows} 行。',
        en: '{actor} downloaded what became of a bank’s file, {rows} lines.',
      },
    },
    'payments.template': {
      label: { zh: '下载缴费登记模板', en: 'Template of payments downloaded' },
      done: {
        zh: '{actor}下载了缴费登记模板，含 {rows} 张未缴账单。',
        en: '{actor} downloaded the template of payments with {rows} unpaid bills.',
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
