import type { Bilingual, Locale } from '@xueshi/schema/kernel/locale';
import type { PaymentVerdict } from '@xueshi/schema/selection/payment-sheet.rules';
import type { PaymentLineRecord } from '@xueshi/schema/selection/payment-sheet.store';

/** What becomes of a line that nothing stands in the way of, or what became of it. */
const verdicts: Readonly<Record<Exclude<PaymentVerdict, 'refused' | 'already'>, Bilingual>> = {
  planned: { zh: '与账单相符，可以登记。', en: 'Matches the bill; can be registered.' },
  registered: { zh: '已登记。', en: 'Registered.' },
  undone: { zh: '已撤回。', en: 'Taken back.' },
  changed: {
    zh: '没有随文件撤回：这笔登记之前已单独撤回。',
    en: 'Not taken back with the file: somebody had taken it back before.',
  },
};

/** Why a line is not registered. */
const reasons: Readonly<Record<string, Bilingual>> = {
  formula: {
    zh: '单元格是公式，不会计算，也不当作数字。',
    en: 'A cell is a formula; it is not worked out and taken for nothing.',
  },
  billMissing: { zh: '没有账单号。', en: 'The bill number is missing.' },
  amountMissing: { zh: '没有金额。', en: 'The amount is missing.' },
  amountUnreadable: {
    zh: '金额看不懂，要写成 1234.50。',
    en: 'The amount is not readable; write it as 1234.50.',
  },
  refund: {
    zh: '这是一笔退款或支出，不登记为缴费。',
    en: 'This is a refund or an outgoing amount, and no payment.',
  },
  dateUnreadable: {
    zh: '日期看不懂，要写成 2026-09-22。',
    en: 'The date is not readable; write it as 2026-09-22.',
  },
  dateAhead: { zh: '日期 {date} 还没有到。', en: 'Its date, {date}, is still ahead.' },
  referenceMissing: {
    zh: '没有流水号，日后无法与银行核对。',
    en: 'The reference is missing; without it nobody can check with the bank.',
  },
  twiceInFile: {
    zh: '与第 {line} 行是同一张账单，只登记一次，请核对。',
    en: 'The same bill as line {line}; a bill is paid once, please check.',
  },
  noSuchBillNumber: { zh: '没有这个号的账单。', en: 'There is no bill of this number.' },
  paidBefore: { zh: '这笔款之前已登记。', en: 'This payment had been registered before.' },
  paidAlready: {
    zh: '账单已用流水号 {reference} 缴清，请核对是否重复付款。',
    en: 'The bill was paid with reference {reference}; see whether it was paid twice.',
  },
  amountDiffers: {
    zh: '账单应缴 {due} 元，这笔是 {paid} 元。',
    en: '{due} yuan are due and {paid} were paid.',
  },
  nothingDue: {
    zh: '账单上的课程都已删除，不用缴费。',
    en: 'Every course on the bill was deleted; nothing is due.',
  },
  formMissing: {
    zh: '学校还没有交来盖章的申报表，先登记申报表。',
    en: 'The school has not handed in its sealed form; register that first.',
  },
  paymentNotOpen: { zh: '这一期还没有开始缴费。', en: 'Payment of that term has not opened yet.' },
};

/** What becomes of a line, or became of it, as one sentence. */
export const paymentLineText = ({ verdict, rule, key, facts }: PaymentLineRecord, locale: Locale): string => {
  if (verdict !== 'refused' && verdict !== 'already') return verdicts[verdict][locale];
  const reason = reasons[key ?? ''] ?? {
    zh: `不符合缴费规则 ${rule ?? ''}。`,
    en: `Rule ${rule ?? ''} stands in the way.`,
  };
  return reason[locale].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
};
