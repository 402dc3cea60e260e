import { columnsUnder, plain } from '../kernel/columns.js';
import type { PaymentEntry, PaymentFault } from './payment-sheet.rules.js';

/** The columns of a bank's file, in any order, as the template and as banks head them. */
export const paymentColumns = ['billNumber', 'amount', 'paidOn', 'reference'] as const;
export type PaymentColumn = (typeof paymentColumns)[number];

const titles: Readonly<Record<PaymentColumn, readonly string[]>> = {
  billNumber: ['账单号', '账单编号', '缴费单号', '通知单号', '附言', 'billnumber', 'billno', 'bill'],
  amount: [
    '金额',
    '金额元',
    '缴费金额',
    '缴费金额元',
    '交易金额',
    '到账金额',
    '贷方金额',
    '贷方发生额',
    'amount',
    'amountyuan',
    'credit',
    'paid',
  ],
  paidOn: ['日期', '交易日期', '到账日期', '缴费日期', '付款日期', '记账日期', 'date', 'paidon', 'valuedate'],
  reference: [
    '流水号',
    '交易流水号',
    '银行流水号',
    '凭证号',
    '回单号',
    '付款凭证号',
    '参考号',
    'reference',
    'transaction',
    'transactionno',
    'receipt',
  ],
};

/** Where each known column stands; null without one of bill numbers, of amounts and of references. */
export const paymentColumnsOf = (cells: readonly string[]): ReadonlyMap<PaymentColumn, number> | null => {
  const found = columnsUnder(titles, paymentColumns, cells);
  return (['billNumber', 'amount', 'reference'] as const).every((column) => found.has(column)) ? found : null;
};

/** Longer than any number of ours or of a bank: what is more is not kept. */
const longest = 60;

/** A line of a file; null for one in which nothing is paid, as the template's are. */
export const readPaymentLine = (
  cells: readonly string[],
  columns: ReadonlyMap<PaymentColumn, number>,
  line: number,
): PaymentEntry | null => {
  const cell = (column: PaymentColumn): string => {
    const at = columns.get(column);
    return at === undefined ? '' : plain(cells[at] ?? '').slice(0, longest);
  };
  const billNumber = cell('billNumber').toUpperCase();
  const [amount, date, reference] = [cell('amount'), cell('paidOn'), cell('reference')];
  if (amount === '' && date === '' && reference === '') return null;
  const amountFen = fenOf(amount);
  const paidOn = dayOf(date);
  const known = { billNumber, amount, amountFen, date, paidOn, reference };
  return { line, billNumber, amount, amountFen, paidOn, reference, fault: faultOf(known), facts: {} };
};

const faultOf = (cells: {
  readonly billNumber: string;
  readonly amount: string;
  readonly amountFen: number | null;
  readonly date: string;
  readonly paidOn: string | null;
  readonly reference: string;
}): PaymentFault | null => {
  const { billNumber, amount, amountFen, date, paidOn, reference } = cells;
  // None is ever worked out; a cell that would be one in a spreadsheet is not taken for a number.
  const formula = /^[=+@]/;
  if ([amount, date].some((cell) => formula.test(cell))) return 'formula';
  if ([billNumber, reference].some((cell) => formula.test(cell) || cell.startsWith('-'))) return 'formula';
  if (billNumber === '') return 'billMissing';
  if (amount === '') return 'amountMissing';
  if (/^[-−(]/.test(amount)) return 'refund';
  if (amountFen === null) return 'amountUnreadable';
  if (date !== '' && paidOn === null) return 'dateUnreadable';
  return reference === '' ? 'referenceMissing' : null;
};

/** ¥1,234.50 and 1234.5元 are 123450; null for what is no amount, or is finer than a fen. */
export const fenOf = (written: string): number | null => {
  const digits = written.replaceAll(/[\s,¥元]|^CNY|^RMB/gi, '');
  if (!/^\d{1,8}(\.\d+)?$/.test(digits)) return null;
  const fen = Math.round(Number(digits) * 100);
  // a spreadsheet writes 360.55 as 360.55000000000001
  return Math.abs(Number(digits) * 100 - fen) < 1e-4 && fen > 0 && fen <= mostFen ? fen : null;
};

/** What an integer of the database holds, and far more than a school owes. */
const mostFen = 2_000_000_000;

/** The day banks write as 2026-09-22, 2026/9/22, 20260922 or 2026年9月22日, perhaps with a time; null for any other. */
export const dayOf = (written: string): string | null => {
  const found = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[ T].*)?$/.exec(written);
  if (found === null) return null;
  const [year, month, day] = [found[1], found[2] ?? found[4], found[3] ?? found[5]].map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
};

/** The heading stands among the first lines: banks write account and period above it. */
const headWithin = 20;

/** The lines under the heading; null when there is none. */
export const paymentEntriesOf = (rows: readonly (readonly string[])[]): PaymentEntry[] | null => {
  for (const [at, cells] of rows.slice(0, headWithin).entries()) {
    const columns = paymentColumnsOf(cells);
    if (columns !== null)
      return rows
        .slice(at + 1)
        .flatMap((line, below) => readPaymentLine(line, columns, at + below + 2) ?? []);
  }
  return null;
};
