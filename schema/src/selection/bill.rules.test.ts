import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cityInstant } from '../platform/city-time.js';
import {
  billsOf,
  billState,
  isBillable,
  mayPrintNotice,
  mayTakePayment,
  sumFees,
  totalFen,
  type Billable,
} from './bill.rules.js';

const fee = fc.integer({ min: 0, max: 50_000 });
const selection: fc.Arbitrary<Omit<Billable, 'selectionId'>> = fc.record({
  teacherId: fc.constantFrom('chen', 'zhou', 'li', 'wu'),
  schoolId: fc.constantFrom('school 1', 'school 2', 'school 3'),
  chargingId: fc.constantFrom('college', 'publisher'),
  trainingFen: fc.oneof(fc.constant(0), fee),
  materialFen: fc.oneof(fc.constant(0), fee),
  dropped: fc.boolean(),
  paid: fc.boolean(),
});
const selections = fc
  .array(selection, { maxLength: 60 })
  .map((all): Billable[] => all.map((one, at) => ({ ...one, selectionId: String(at) })));

describe('bills (S13)', () => {
  it('come to what their lines come to, training and material fees apart', () => {
    fc.assert(
      fc.property(selections, (all) => {
        const bills = billsOf(all);
        for (const bill of bills)
          expect(sumFees(bill.lines)).toEqual({
            trainingFen: bill.trainingFen,
            materialFen: bill.materialFen,
          });
        expect(sumFees(bills)).toEqual(sumFees(all.filter(isBillable)));
      }),
    );
  });

  it('bill every selection that is held and costs something exactly once, and no other', () => {
    fc.assert(
      fc.property(selections, (all) => {
        const billed = billsOf(all).flatMap(({ lines }) => lines.map(({ selectionId }) => selectionId));
        expect(billed.toSorted()).toEqual(
          all
            .filter((one) => !one.dropped && !one.paid && totalFen(one) > 0)
            .map(({ selectionId }) => selectionId)
            .toSorted(),
        );
      }),
    );
  });

  it('are one per school and charging organisation, and never for nothing', () => {
    fc.assert(
      fc.property(selections, (all) => {
        const bills = billsOf(all);
        expect(new Set(bills.map((bill) => `${bill.schoolId}/${bill.chargingId}`)).size).toBe(bills.length);
        for (const bill of bills) {
          expect(totalFen(bill)).toBeGreaterThan(0);
          expect(
            bill.lines.every(
              (line) => line.schoolId === bill.schoolId && line.chargingId === bill.chargingId,
            ),
          ).toBe(true);
        }
      }),
    );
  });

  it('are void when nothing is left to pay, and paid whatever is credited afterwards', () => {
    const now = cityInstant('2026-09-22', 0, '09:00');
    expect(billState({ dueFen: 0, paidAt: null })).toBe('void');
    expect(billState({ dueFen: 100, paidAt: null })).toBe('unpaid');
    expect(billState({ dueFen: 0, paidAt: now })).toBe('paid');
  });
});

describe('a payment (S13)', () => {
  const opens = cityInstant('2026-09-20', 0, '00:00');
  const now = cityInstant('2026-09-22', 0, '09:00');
  const bill = { dueFen: 36_050, paidAt: null, reference: null, formHandedInAt: now };
  const taken = (change: Partial<Parameters<typeof mayTakePayment>[0]>, amount = 36_050, at = now) =>
    mayTakePayment({ ...bill, ...change }, amount, { paymentOpens: opens }, at);

  it('is taken whole, with the sealed form, from its day on', () => {
    expect(taken({})).toBeNull();
    expect(taken({ formHandedInAt: null })).toMatchObject({ rule: 'S13', key: 'formMissing' });
    expect(taken({}, 36_050, cityInstant('2026-09-19', 0, '23:59'))).toMatchObject({
      key: 'paymentNotOpen',
      availableAt: opens,
    });
  });

  it('of another amount is refused with both numbers', () => {
    expect(taken({}, 36_000)).toMatchObject({
      key: 'amountDiffers',
      facts: { due: '360.50', paid: '360.00' },
    });
  });

  it('is not taken twice, nor for nothing', () => {
    expect(taken({ paidAt: now, reference: 'A1' })).toMatchObject({
      key: 'paidAlready',
      facts: { reference: 'A1' },
    });
    expect(taken({ dueFen: 0 })).toMatchObject({ key: 'nothingDue' });
  });

  it('begins with a notice that can be printed from its instant on (S1)', () => {
    expect(mayPrintNotice({ noticeAvailable: now }, opens)).toMatchObject({ key: 'noticeNotYet' });
    expect(mayPrintNotice({ noticeAvailable: now }, now)).toBeNull();
  });
});
