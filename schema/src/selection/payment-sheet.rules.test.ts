import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cityInstant } from '../platform/city-time.js';
import { dayOf, fenOf, paymentEntriesOf } from './payment-cells.rules.js';
import {
  judgePayments,
  markPayments,
  mayReverse,
  type BillOnFile,
  type PaymentEntry,
} from './payment-sheet.rules.js';

const opens = cityInstant('2026-09-20', 0, '00:00');
const now = cityInstant('2026-09-22', 0, '09:00');
const bill = (change: Partial<BillOnFile> = {}): BillOnFile => ({
  id: 'bill 1',
  number: '2602-S01-C01',
  dueFen: 36_050,
  paidAt: null,
  paidFen: null,
  reference: null,
  formHandedInAt: opens,
  paymentOpens: opens,
  ...change,
});
const head = ['序号', '账单号', '金额（元）', '交易日期', '交易流水号', '户名'];
const read = (...lines: string[][]): PaymentEntry[] => {
  const entries = paymentEntriesOf([['某某银行', '账户明细'], head, ...lines]);
  if (entries === null) throw new Error('no heading was found');
  return entries;
};
const line = (cells: Partial<Record<'number' | 'amount' | 'date' | 'reference', string>> = {}): string[] => [
  '1',
  cells.number ?? '2602-s01-c01',
  cells.amount ?? '360.50',
  cells.date ?? '2026/9/21',
  cells.reference ?? 'B1',
  '某某学校',
];
const verdicts = (lines: string[][], bills: BillOnFile[] = [bill()]): string[] =>
  judgePayments(markPayments(read(...lines), '2026-09-22'), bills, now).map(
    ({ verdict, key }) => key ?? verdict,
  );

describe('a bank’s file (S13)', () => {
  it('is read under its heading, wherever that stands, each line with its number in the file', () => {
    expect(
      read(line(), ['', '', '', '', '', ''], line({ number: '２６０２－Ｓ０２－Ｃ０１' })),
    ).toMatchObject([
      { line: 3, billNumber: '2602-S01-C01', amountFen: 36_050, paidOn: '2026-09-21', reference: 'B1' },
      { line: 5, billNumber: '2602-S02-C01', fault: null },
    ]);
    expect(paymentEntriesOf([['账单号', '金额'], line()])).toBeNull();
  });

  it('passes over lines in which nothing is paid, as those of the template are', () => {
    expect(read(line({ amount: '', date: '', reference: '' }))).toEqual([]);
  });

  it('tells every line what becomes of it', () => {
    expect(verdicts([line()])).toEqual(['planned']);
    expect(verdicts([line({ amount: '360' })])).toEqual(['amountDiffers']);
    expect(verdicts([line({ number: '2602-S09-C01' })])).toEqual(['noSuchBillNumber']);
    expect(verdicts([line(), line({ reference: 'B2' })])).toEqual(['planned', 'twiceInFile']);
    const paid = bill({ paidAt: now, paidFen: 36_050, reference: 'B1' });
    expect(verdicts([line({ reference: 'B7' })], [paid])).toEqual(['paidAlready']);
    expect(verdicts([line()], [paid])).toEqual(['paidBefore']);
    expect(verdicts([line()], [bill({ formHandedInAt: null })])).toEqual(['formMissing']);
    expect(verdicts([line()], [bill({ dueFen: 0 })])).toEqual(['nothingDue']);
    expect(verdicts([line({ date: '2026-09-23' })])).toEqual(['dateAhead']);
  });

  it('takes no formula, no refund and nothing half written for a payment', () => {
    for (const cells of [{ amount: '=1+1' }, { reference: '@cmd' }, { number: '-1' }, { number: '+A1' }])
      expect(verdicts([line(cells)])).toEqual(['formula']);
    expect(verdicts([line({ amount: '-360.50' })])).toEqual(['refund']);
    expect(verdicts([line({ amount: 'abc' })])).toEqual(['amountUnreadable']);
    expect(verdicts([line({ amount: '' })])).toEqual(['amountMissing']);
    expect(verdicts([line({ number: '' })])).toEqual(['billMissing']);
    expect(verdicts([line({ date: '32.13.2026' })])).toEqual(['dateUnreadable']);
    expect(verdicts([line({ reference: ' ' })])).toEqual(['referenceMissing']);
  });

  it('never plans a bill twice, and plans nothing but what a bill owes, whatever stands in the file', () => {
    const cells = fc.record({
      number: fc.constantFrom('2602-S01-C01', '2602-S02-C01', 'x', ''),
      amount: fc.constantFrom('360.50', '360.5', '¥360.50', '12', '=360.5', ''),
      reference: fc.constantFrom('B1', 'B2', ''),
    });
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 30 }), (lines) => {
        const bills = [bill(), bill({ id: 'bill 2', number: '2602-S02-C01', dueFen: 1200 })];
        const entries = markPayments(read(...lines.map(line)), '2026-09-22');
        const planned = judgePayments(entries, bills, now).filter(({ verdict }) => verdict === 'planned');
        expect(new Set(planned.map(({ billId }) => billId)).size).toBe(planned.length);
        for (const { line: at, billId } of planned)
          expect(entries.find((entry) => entry.line === at)?.amountFen).toBe(
            bills.find(({ id }) => id === billId)?.dueFen,
          );
      }),
    );
  });
});

describe('cells of a bank’s file', () => {
  it('are amounts to the fen, as people and spreadsheets write them', () => {
    for (const [written, fen] of [
      ['360.50', 36_050],
      ['¥1,234.5', 123_450],
      ['1234.50元', 123_450],
      ['360.55000000000001', 36_055],
    ] as const)
      expect(fenOf(written)).toBe(fen);
    for (const written of ['0', '1.005', '1e3', '12.3.4', '99999999999', ''])
      expect(fenOf(written)).toBeNull();
  });

  it('are days of the calendar', () => {
    for (const written of ['2026-09-22', '2026/9/22', '20260922', '2026年9月22日', '2026-09-22 10:11:12'])
      expect(dayOf(written)).toBe('2026-09-22');
    for (const written of ['2026-02-30', '22/09/2026', '202609', 'soon']) expect(dayOf(written)).toBeNull();
  });
});

describe('a payment registered by mistake (S13)', () => {
  it('is taken back while payment is open only', () => {
    const closes = { paymentCloses: now };
    expect(mayReverse({ paidAt: opens, refundedFen: 0 }, closes, now)).toBeNull();
    expect(mayReverse({ paidAt: null, refundedFen: 0 }, closes, now)).toMatchObject({ key: 'notPaid' });
    expect(mayReverse({ paidAt: opens, refundedFen: 0 }, closes, new Date(now.getTime() + 1))).toMatchObject({
      rule: 'S13',
      key: 'reversalOver',
    });
  });

  it('stands as long as money of it was given back (S3)', () => {
    expect(mayReverse({ paidAt: opens, refundedFen: 1 }, { paymentCloses: now }, now)).toMatchObject({
      key: 'refundStands',
    });
  });
});
